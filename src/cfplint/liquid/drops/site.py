"""`site`, and the drops of everything that belongs to it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property

from cfplint.liquid.drops.pages import HTML, PageDrop
from cfplint.liquid.ruby.values import ABSENT, Drop
from cfplint.site.model import Collection, DocumentList, Page, SiteModel, StaticFile
from cfplint.site.ruby_values import truthy
from cfplint.source import traced

_FILE_KEYS = ("name", "modified_time", "collection", "basename", "extname", "path")
Contents = Callable[[Page], str]
Excerpts = Callable[[Page], "str | None"]

_FIXED = (
    "time", "static_files", "posts", "html_pages", "config", "collections", "data", "documents", "related_posts",
    "categories", "pages", "tags",
)  # fmt: skip
_GROWING = frozenset(("pages", "html_pages"))


class SiteDrops:
    """Makes each drop of a site once, and knows what one page may ask of another."""

    def __init__(
        self,
        site: SiteModel,
        contents: Contents,
        excerpts: Excerpts,
        outputs: Contents,
        unknown: Mapping[str, object],
    ) -> None:
        self.site = site
        self.unknown = unknown
        """What stands for properties of `site` that are not known."""
        self._outputs = outputs
        self._contents = contents
        self._excerpts = excerpts
        self._drops: dict[int, PageDrop] = {}
        self.added: list[Page] = []
        """The pages that came to be while others were rendered."""
        self.current: Page | None = None
        """The page being rendered."""
        self.in_layout = False
        """Whether its own content is done and a layout is being rendered around it."""

    def page(self, page: Page) -> PageDrop:
        """A page's drop."""
        drop = self._drops.get(id(page))
        if drop is None:
            drop = self._drops[id(page)] = PageDrop(page, self)
        return drop

    def resolved(self, value: object) -> object:
        """A value of a page's data or variables, with documents in place of their paths."""
        if isinstance(value, DocumentList):
            known = self._documents
            return [self.page(known[path]) for path in value.paths if path in known]
        if isinstance(value, dict) and any(isinstance(each, DocumentList) for each in value.values()):
            return {key: self.resolved(each) for key, each in value.items()}
        return value

    @cached_property
    def _documents(self) -> dict[str, Page]:
        return {document.path: document for shelf in self.site.collections.values() for document in shelf.documents}

    def own(self, page: Page) -> PageDrop:
        """The variable `page`; a page's is a hash that Jekyll makes before it renders the body, a document's lives."""
        if page.kind == "page" and self.in_layout:
            return PageDrop(page, self, content=lambda: _written(page))
        return self.page(page)

    def url(self, page: Page) -> str:
        """A page's address as templates see it."""
        return page.escaped_url or page.url

    def content(self, page: Page) -> str:
        """A page's content: rendered, if Jekyll renders it before the current one, else as written."""
        if page is self.current and not self.in_layout:
            return _written(page)
        current = self.current
        if current is not None and page is not current and self._turn(page) > self._turn(current):
            return _written(page)
        return self._contents(page)

    def excerpt(self, page: Page) -> str | None:
        """A document's excerpt, rendered; `None` where it has none."""
        return self._excerpts(page)

    def output(self, page: Page) -> str | None:
        """What is written of a document, if Jekyll renders it before the current page."""
        current = self.current
        if current is None or page is current or self._turn(page) >= self._turn(current):
            return None
        return self._outputs(page)

    def _turn(self, page: Page) -> int:
        return self._turns.get(id(page), len(self._turns))

    def page_at(self, path: str) -> Page | None:
        """The page or document that a file makes."""
        return self._by_path.get(path)

    def start_of_included(self, path: str, page: Page) -> int:
        """Offset at which Jekyll begins to read a file that a page includes by its path.

        Its cache holds the template of a page that was rendered before, which begins behind the front matter.
        """
        included = self._by_path.get(path)
        if included is None or self._turn(included) >= self._turn(page):
            return 0
        body = included.body.text
        return included.body_start if "{{" in body or "{%" in body else 0

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.site.files}

    @cached_property
    def _turns(self) -> dict[int, int]:
        return {id(page): turn for turn, page in enumerate(self.site.in_rendering_order)}

    def neighbour(self, page: Page, step: int) -> PageDrop | None:
        """The document before or behind another in its collection."""
        shelf = self.site.collections.get(page.collection or "")
        if shelf is None:
            return None
        at = self._positions.get(id(page), -1)
        listed = self.listed(shelf)
        return self.page(listed[at + step]) if at >= 0 and 0 <= at + step < len(listed) else None

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {id(page): at for shelf in self.site.collections.values() for at, page in enumerate(self.listed(shelf))}

    def listed(self, shelf: Collection) -> list[Page]:
        """The documents that Liquid sees in a collection."""
        return [document for document in shelf.documents if document.listed]

    def documents(self, shelf: Collection) -> list[object]:
        """Their drops."""
        return [self.page(document) for document in self.listed(shelf)]

    @cached_property
    def posts(self) -> list[object]:
        """`site.posts`, newest first."""
        shelf = self.site.collections.get("posts")
        return _newest_first([self.page(post) for post in self.listed(shelf)]) if shelf else []

    def grouped(self, key: str) -> dict[Hashable, object]:
        """`site.tags` and `site.categories`."""
        groups: dict[Hashable, list[PageDrop]] = {}
        shelf = self.site.collections.get("posts")
        for post in self.listed(shelf) if shelf else ():
            values = post.data.get(key)
            for value in values if isinstance(values, list) else ():
                if isinstance(value, (list, Hashable)):
                    name = tuple(value) if isinstance(value, list) else value
                    groups.setdefault(name, []).append(self.page(post))
        return {name: _newest_first(posts) for name, posts in groups.items()}


def _written(page: Page) -> str:
    body = page.body
    return traced(body.text, body.runs) if body.text else ""


def _newest_first(posts: list[PageDrop]) -> list[object]:
    def key(drop: PageDrop) -> tuple[float, str]:
        return (drop.page.date.timestamp() if drop.page.date else 0.0, drop.page.relative_path or drop.page.path)

    return [*sorted(posts, key=key, reverse=True)]


class SiteDrop(Drop):
    """`site`."""

    __slots__ = ("_drops", "_known", "_site")

    enumerable = True
    class_name = "Jekyll::Drops::SiteDrop"

    def __init__(self, drops: SiteDrops) -> None:
        self._drops = drops
        self._site = drops.site
        self._known: dict[str, object] = {}

    def keys(self) -> tuple[str, ...]:
        """The names of its properties; collections are not among them."""
        config = self._site.configuration.data
        return (*_FIXED, *(str(key) for key in config if key not in _FIXED))

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        named = key in self._site.collections or key in _FIXED or key in self._site.configuration.data
        return named or key in self._drops.unknown

    def get(self, key: object) -> object:
        """A property, or `None`."""
        if not isinstance(key, str):
            return None
        if key in self._drops.unknown:
            return self._drops.unknown[key]
        if key == "related_posts":
            return self._related()
        if key in self._known and not (self._drops.added and key in _GROWING):
            return self._known[key]
        shelf = self._site.collections.get(key)
        if shelf is not None and key != "posts":
            value: object = self._drops.documents(shelf)
        elif key in _FIXED:
            value = self._fixed(key)
        else:
            value = self._site.configuration.data.get(key)
        self._known[key] = value
        return value

    def lookup(self, key: object) -> object:
        """A property, or `ABSENT`."""
        if type(key) is str and key in self._known and not (self._drops.added and key in _GROWING):
            return self._known[key]
        return self.get(key) if self.has(key) else ABSENT

    def _fixed(self, key: str) -> object:  # noqa: PLR0911  # one property a line
        drops, site = self._drops, self._site
        match key:
            case "time":
                return site.time
            case "posts":
                return drops.posts
            case "pages":
                return self._pages()
            case "html_pages":
                return [drop for drop in self._pages() if _is_html(drop.page)]
            case "static_files":
                return [StaticFileDrop(file) for file in site.listed_files]
            case "collections":
                return [CollectionDrop(shelf, drops) for _, shelf in sorted(site.collections.items())]
            case "documents":
                return [each for shelf in site.collections.values() for each in _members(shelf, drops)]
            case "tags" | "categories":
                return drops.grouped(key)
            case "data":
                return site.data
            case _:
                return None

    def _pages(self) -> list[PageDrop]:
        there = (page for page in self._site.pages if page.listed and page.front_matter is not None)
        return [self._drops.page(page) for page in (*there, *self._drops.added)]

    def _related(self) -> object:
        current = self._drops.current
        if current is None or current.kind != "document":
            return None
        others = [drop for drop in self._drops.posts if isinstance(drop, PageDrop) and drop.page is not current]
        return others[:10] if len(self._drops.posts) > 1 else []


def _is_html(page: Page) -> bool:
    return page.url.endswith("/") or page.destination.endswith(HTML)


class CollectionDrop(Drop):
    """A member of `site.collections`."""

    __slots__ = ("_drops", "_shelf")

    enumerable = True
    class_name = "Jekyll::Drops::CollectionDrop"

    def __init__(self, shelf: Collection, drops: SiteDrops) -> None:
        self._shelf = shelf
        self._drops = drops

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        own = ("label", "files", "output", "docs", "relative_directory", "directory")
        return (*own, *(str(key) for key in self._shelf.config if key not in own))

    def get(self, key: object) -> object:
        """A property, or `None`."""
        shelf = self._shelf
        match key:
            case "label":
                return shelf.label
            case "docs":
                return self._drops.documents(shelf)
            case "files":
                return [StaticFileDrop(file) for file in shelf.static_files]
            case "relative_directory" | "directory":
                return f"_{shelf.label}"
            case "output":
                return truthy(shelf.config.get("output"))
            case _:
                return shelf.config.get(key) if isinstance(key, str) else None


def _members(shelf: Collection, drops: SiteDrops) -> list[object]:
    """A collection's documents and files, as `site.documents` has them."""
    return [*drops.documents(shelf), *(StaticFileDrop(file) for file in shelf.static_files)]


class StaticFileDrop(Drop):
    """A member of `site.static_files`."""

    __slots__ = ("_file",)

    enumerable = True
    class_name = "Jekyll::Drops::StaticFileDrop"

    def __init__(self, file: StaticFile) -> None:
        self._file = file

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return tuple(dict.fromkeys((*_FILE_KEYS, *map(str, self._file.data))))

    def get(self, key: object) -> object:  # noqa: PLR0911  # one property a line
        """A property, or `None`."""
        name = posixpath.basename(self._file.path)
        match key:
            case "name":
                return name
            case "basename":
                return posixpath.splitext(name)[0].rstrip(".")
            case "extname":
                return posixpath.splitext(name)[1]
            case "path":
                return self._file.relative_path
            case "modified_time":
                return self._file.modified
            case "collection":
                return self._file.collection
            case _:
                return self._file.data.get(key) if isinstance(key, str) else None


class JekyllDrop(Drop):
    """`jekyll`."""

    __slots__ = ("_environment", "_version")

    enumerable = True
    class_name = "Jekyll::Drops::JekyllDrop"

    def __init__(self, environment: str, version: str) -> None:
        self._environment = environment
        self._version = version

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return ("version", "environment")

    def get(self, key: object) -> object:
        """A property, or `None`."""
        return {"version": self._version, "environment": self._environment}.get(str(key))
