"""Files with front matter outside of collections, and HTML files without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, tzinfo

from cfplint.site.defaults import FrontMatterDefaults
from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration, Page
from cfplint.site.permalinks import (
    clean_url,
    file_url,
    fill_page_template,
    split_extension,
    unescape_path,
    with_permalink_suffix,
)
from cfplint.site.ruby_values import truthy
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import SourceFile

HTML_EXTENSIONS = frozenset({".html", ".xhtml", ".htm"})
_CONVERTED = {".scss": ".css", ".sass": ".css"}


@dataclass(frozen=True, slots=True)
class Publishing:
    """What the configuration says about addresses and about who is published."""

    defaults: FrontMatterDefaults
    markdown_extensions: frozenset[str]
    permalink: str
    unpublished: bool
    future: bool
    zone: tzinfo = UTC

    @classmethod
    def of(cls, configuration: Configuration, zone: tzinfo = UTC) -> Publishing:
        """The settings of a site."""
        data = configuration.data
        extensions = str(data.get("markdown_ext") or "").split(",")
        return cls(
            FrontMatterDefaults(configuration),
            frozenset(f".{extension.lower()}" for extension in extensions if extension),
            str(data.get("permalink") or "date"),
            bool(data.get("unpublished")),
            bool(data.get("future")),
            zone,
        )

    def is_markdown(self, extension: str) -> bool:
        """Whether files with this extension go through kramdown."""
        return extension.lower() in self.markdown_extensions

    def output_extension(self, extension: str, permalink: object) -> str:
        """The extension of what is written.

        Args:
            extension: the file's own.
            permalink: the file's `permalink`, whose extension wins.
        """
        if isinstance(permalink, str) and not permalink.endswith("/"):
            _, asked = split_extension(permalink.rsplit("/", 1)[-1])
            if asked:
                return asked
        return ".html" if self.is_markdown(extension) else _CONVERTED.get(extension.lower(), extension)

    def publishes(self, data: Mapping[str, object]) -> bool:
        """Whether `published:` lets a file be written."""
        return self.unpublished or truthy(data.get("published", True))

    def lists(self, data: Mapping[str, object]) -> bool:
        """Whether `published:` lets a document of a collection be seen by others, written or not."""
        return self.unpublished or data.get("published") is not False


def make_page(source: SourceFile, front_matter: FrontMatter, relative_path: str, publishing: Publishing) -> Page:
    """The page that a file with front matter makes.

    Args:
        source: the file.
        front_matter: its front matter.
        relative_path: its path below the source folder.
        publishing: the site's settings.
    """
    folder, _, name = relative_path.rpartition("/")
    basename, extension = split_extension(name)
    data = deep_merge(publishing.defaults.all(relative_path, "pages"), front_matter.data)
    permalink = data.get("permalink")
    output_extension = publishing.output_extension(extension, permalink)
    placeholders = {
        "path": f"/{folder}" if folder else "",
        "basename": basename.rstrip("."),
        "output_ext": output_extension,
    }
    own = permalink if isinstance(permalink, str) else ""
    template = own or _template(basename.rstrip("."), output_extension, publishing)
    escaped_url = fill_page_template(template, placeholders)
    url = unescape_path(escaped_url)
    published = publishing.publishes(front_matter.data)
    return Page(
        source=source,
        front_matter=front_matter,
        data=data,
        url=url,
        destination=destination_of(url, escaped_url, output_extension, index=f"index{output_extension}"),
        kind="page",
        collection=None,
        markdown=publishing.is_markdown(extension),
        published=published,
        relative_path=relative_path,
        escaped_url=escaped_url,
        listed=published,
    )


def make_plain_page(source: SourceFile, relative_path: str, publishing: Publishing) -> Page:
    """The page that an HTML file without front matter is; Jekyll copies it as it lies.

    Args:
        source: the file.
        relative_path: its path below the source folder.
        publishing: the site's settings.
    """
    url = file_url(relative_path)
    data = publishing.defaults.all(url, None)
    return Page(
        source=source,
        front_matter=None,
        data=data,
        url=url,
        destination=unescape_path(url).removeprefix("/"),
        kind="page",
        collection=None,
        markdown=False,
        published=truthy(data.get("published", True)),
        relative_path=relative_path,
        escaped_url=url,
        listed=False,
    )


def destination_of(url: str, escaped_url: str, extension: str, *, index: str) -> str:
    """The file that is written for an address, relative to the output.

    Args:
        url: the address, not percent-encoded.
        escaped_url: the same, as Jekyll holds it.
        extension: the extension of the output, with its dot.
        index: the name of the file for an address that is a folder's.
    """
    path = clean_url(url).strip("/")
    if escaped_url.endswith("/"):
        return f"{path}/{index}".removeprefix("/")
    return path if path.endswith(extension) else path + extension


def _template(basename: str, extension: str, publishing: Publishing) -> str:
    if extension not in HTML_EXTENSIONS:
        return "/:path/:basename:output_ext"
    if basename == "index":
        return "/:path/"
    return with_permalink_suffix("/:path/:basename", publishing.permalink)
