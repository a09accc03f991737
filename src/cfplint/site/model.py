"""A Jekyll site as data: what lies in it, and the addresses of what it publishes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from cfplint.site.platform import JEKYLL, Platform
from cfplint.site.ruby_values import name_of
from cfplint.site.yaml_places import FrontMatter, YamlText
from cfplint.source import Place, SourceFile, Span, Traced


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the site's files that Jekyll refuses, drops in silence, or would trip over."""

    kind: str
    """What it is, with hyphens: `invalid-yaml`, `unclosed-front-matter`, `not-utf8`, `outside-link` …"""
    path: str
    """The file, relative to the site's root."""
    span: Span
    """Where in its decoded text; empty at 0 where the file has no text."""
    message: str
    """What is wrong, in the present tense, without a full stop."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file that is published with a page's or a document's address: page, post, or document of a collection."""

    source: SourceFile
    front_matter: FrontMatter | None
    """`None` for an HTML file without front matter, which Jekyll copies as it is."""
    data: Mapping[str, object]
    """The front matter with the site's defaults below it, as `page` in Liquid."""
    url: str
    """The address below baseurl, with a leading `/`, not percent-encoded."""
    destination: str
    """The file that Jekyll writes, relative to its output, with `/`."""
    kind: Literal["page", "document"]
    """`document` for posts and for files of other collections."""
    collection: str | None
    """The label of its collection (`posts` for posts)."""
    markdown: bool
    """Whether its body goes through kramdown."""
    published: bool
    """Whether Jekyll writes it (`published: false`, future posts, collections without output are not)."""
    date: datetime | None = None
    """The date of a document, with its zone."""
    relative_path: str = ""
    """The file as Jekyll names it in `page.path`: relative to the source folder (a document: to `collections_dir`)."""
    escaped_url: str = ""
    """The address as Liquid prints it in `page.url`: what a permalink's placeholders stand for is percent-encoded."""
    listed: bool = True
    """Whether Liquid sees it in `site.pages` or `site.<label>` (documents of a collection without output are seen)."""
    changed: Traced | None = None
    """The body that a plugin put in place of the file's own, with its trace."""
    own_excerpt: bool = False
    """Whether its excerpt is still that of the file's own body."""
    generated: bool = False
    """Whether a plugin made it; its source is then the file that asked for it."""
    writer: str = ""
    """The plugin that writes its text, if no template does."""
    attributes: Mapping[str, object] | None = None
    """What a plugin's page shows to Liquid beside its data, where that is not what every page shows."""
    variables: Mapping[str, object] = field(default_factory=dict)
    """Further variables of its templates, such as `paginator`."""

    @property
    def path(self) -> str:
        """The file, relative to the site's root."""
        return self.source.path

    @property
    def body_start(self) -> int:
        """Offset in the source at which the body begins."""
        return self.front_matter.span.end if self.front_matter else 0

    @property
    def body(self) -> Traced:
        """The text behind the front matter, as written or as a plugin left it."""
        if self.changed is not None:
            return self.changed
        return Traced.of_source(self.path, self.source.text[self.body_start :], self.body_start)

    @property
    def layout(self) -> str | None:
        """The name of the layout it asks for (`none` and absent: no layout).

        A page that says `layout:` and no more has none; a document then has that of the site's defaults, as in Jekyll.
        """
        own = self.front_matter.data if self.front_matter else {}
        name = own.get("layout") if self.kind == "page" and "layout" in own else self.data.get("layout")
        return name_of(name) if name is not None and name not in ("none", "") else None


@dataclass(frozen=True, slots=True)
class DocumentList:
    """Documents in the data or the variables of a page; Liquid sees a list of them."""

    paths: tuple[str, ...]
    """Their files, relative to the site's root."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A file of `_layouts`."""

    name: str
    """Its name without the extension, as front matter asks for it."""
    source: SourceFile
    front_matter: FrontMatter | None

    @property
    def body_start(self) -> int:
        """Offset in the source at which the body begins."""
        return self.front_matter.span.end if self.front_matter else 0

    @property
    def parent(self) -> str | None:
        """The name of the layout around it; Jekyll passes over what is no text here."""
        name = self.front_matter.data.get("layout") if self.front_matter else None
        return str(name) if isinstance(name, str) and name not in ("none", "") else None


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection, `posts` included."""

    label: str
    config: Mapping[str, object]
    documents: tuple[Page, ...]
    """In the order that Liquid sees in `site.<label>`."""
    static_files: tuple[StaticFile, ...] = ()


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that Jekyll copies as it is."""

    path: str
    """Relative to the site's root."""
    url: str
    """The address below baseurl, with a leading `/`."""
    destination: str
    """The file in Jekyll's output."""
    modified: datetime
    """Its modification time."""
    collection: str | None = None
    relative_path: str = ""
    """The file as Liquid names it in `path`: below the source with a leading `/`; of a collection, `_label/…`."""
    data: Mapping[str, object] = field(default_factory=dict)
    """The site's defaults for it."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """`_config.yml` as Jekyll reads it: its values over Jekyll's defaults."""

    data: Mapping[str, object]
    files: tuple[tuple[SourceFile, YamlText], ...] = ()
    """The files read, in order; later ones win."""

    def place(self, *keys: str | int) -> Place | None:
        """Where the value of a key stands, by the way to it; the last file that has it wins, as its value does."""
        for source, yaml_text in reversed(self.files):
            if keys in yaml_text.places:
                return Place(source.path, yaml_text.places[keys].value)
        return None

    @property
    def baseurl(self) -> str:
        """The path below which the site is served: `""` or `/x`, without a trailing slash."""
        value = self.data.get("baseurl")
        text = str(value).rstrip("/") if value is not None else ""
        return text if not text or text.startswith("/") else f"/{text}"


@dataclass(frozen=True, slots=True)
class AskedPlugin:
    """A plugin that a site asks for."""

    name: str
    """Its gem, or the file below `_plugins`."""
    place: Place
    """Where it is asked for."""
    loaded: bool = True
    """Whether this Jekyll loads it for that (a `whitelist` alone, or the old key `gems`, does not load it)."""


@dataclass(frozen=True, slots=True)
class ThemeGem:
    """The gem of a site's theme, in the site's folder or installed on this machine."""

    name: str
    version: str
    root: Path
    """Its folder, resolved."""
    label: str
    """What its files' paths begin with in reports: its folder relative to the site's root, else the folder's name;
    empty if the site's root is the gem."""
    dependencies: tuple[str, ...] = ()
    """The gems that it asks for, which Jekyll loads as plugins."""

    def path_of(self, path: str) -> str:
        """A path below its folder, as reports name it."""
        return f"{self.label}/{path}" if self.label else path


@dataclass(frozen=True, slots=True)
class SiteModel:
    """Everything that lies in a site's folder, as Jekyll sees it."""

    root: Path
    configuration: Configuration
    time: datetime
    """`site.time`."""
    now: datetime
    """The instant at which the site is read, in its zone; `site.time` is another where the configuration has `time`."""
    pages: tuple[Page, ...]
    """In the order of `site.pages`; HTML files without front matter are among them, though not in Liquid."""
    collections: Mapping[str, Collection]
    layouts: Mapping[str, Layout]
    includes: Mapping[str, SourceFile]
    """The files of `_includes`, by their path below it, with `/`."""
    data: Mapping[str, object]
    """`site.data`. Its strings are `TracedStr`."""
    data_files: Mapping[str, tuple[SourceFile, YamlText]]
    """The YAML files of `_data` and where their values stand, by path from the site's root."""
    static_files: tuple[StaticFile, ...]
    """The files that are copied, besides HTML files without front matter, which are among the pages."""
    problems: tuple[Problem, ...] = ()
    theme: str | None = None
    """The `theme:` or `remote_theme:` that the site asks for and that is not read here: what it holds is unknown."""
    gem: ThemeGem | None = None
    """The theme that was read: its layouts, includes, data and assets are among the site's."""
    source: str = ""
    """The folder of the sources below the root (`source:`), without slashes around it; mostly empty."""
    platform: Platform = JEKYLL
    """The Jekyll that builds it."""
    plugins: tuple[AskedPlugin, ...] = ()
    """The plugins that it asks for, in the order in which Jekyll loads them, each once."""
    may_publish: tuple[str, ...] = ()
    """Patterns of paths (with a leading `/`) that plugins may publish, so that their absence says nothing."""
    lacking: tuple[AskedPlugin, ...] = ()
    """The plugins that it asks for and that cfplint does not have: what they supply is unknown."""
    listed_files: tuple[StaticFile, ...] = ()
    """`site.static_files`: HTML files without front matter are among them, and files that are not written."""
    alone: bool = False
    """Whether only some pages were read, not the folder around them: what is absent here may well be there."""
    named: frozenset[str] = frozenset()
    """The files that were named when it was read, so that they are pages even without front matter."""

    def on_disk(self, path: str) -> Path:
        """Where a file of the site or of its theme lies.

        Args:
            path: its path in reports.
        """
        if self.gem is not None and self.gem.label and path.startswith(f"{self.gem.label}/"):
            return self.gem.root / path[len(self.gem.label) + 1 :]
        return self.root / path

    def is_foreign(self, path: str) -> bool:
        """Whether a file belongs to a theme that lies outside the site, where nobody edits it."""
        gem = self.gem
        outside = gem is not None and bool(gem.label) and not gem.root.is_relative_to(self.root)
        return gem is not None and outside and path.startswith(f"{gem.label}/")

    @property
    def documents(self) -> tuple[Page, ...]:
        """The documents of all collections, posts first, then by label."""
        labels = sorted(self.collections, key=lambda label: (label != "posts", label))
        return tuple(document for label in labels for document in self.collections[label].documents)

    @property
    def in_rendering_order(self) -> tuple[Page, ...]:
        """All pages and documents in the order in which Jekyll renders them: collections as configured, then pages."""
        return (*(document for shelf in self.collections.values() for document in shelf.documents), *self.pages)

    @property
    def all_pages(self) -> tuple[Page, ...]:
        """All pages and documents."""
        return self.pages + self.documents

    @property
    def files(self) -> tuple[Page, ...]:
        """All pages and documents that are files, without those that plugins made."""
        return tuple(page for page in self.all_pages if not page.generated)
