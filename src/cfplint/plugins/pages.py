"""Pages that plugins make, and sites with other pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cfplint.site.configuration import zone_of
from cfplint.site.model import Collection, Page, SiteModel
from cfplint.site.pages import Publishing, make_page
from cfplint.site.sources import read_text_file
from cfplint.site.yaml_places import FrontMatter, KeyPath, KeyPlace
from cfplint.source import Place, SourceFile, Span, Traced


def publishing_of(site: SiteModel) -> Publishing:
    """What a site's configuration says of addresses."""
    return Publishing.of(site.configuration, zone_of(site.configuration))


def generated_page(
    site: SiteModel, name: str, data: Mapping[str, object], *, asked_at: Place, source: SourceFile | None = None
) -> Page:
    """A page without a file.

    Args:
        site: the site.
        name: its path below the source folder, had it a file.
        data: its front matter.
        asked_at: where the site asks for it; what has no other place is counted to it.
        source: the file of that place, if it is at hand.
    """
    places: dict[KeyPath, KeyPlace] = {("layout",): KeyPlace(asked_at.span, asked_at.span)}
    front_matter = FrontMatter(data, places, asked_at.span)
    page = make_page(source or source_at(site, asked_at.path), front_matter, name.lstrip("/"), publishing_of(site))
    return replace(page, generated=True, changed=Traced(""))


def asked_at(site: SiteModel, plugin: str) -> Place:
    """Where a site asks for a plugin."""
    return next((asked.place for asked in site.plugins if asked.name == plugin), Place("", Span(0, 0)))


def source_at(site: SiteModel, path: str) -> SourceFile:
    """A file that is neither page nor include; an empty one if it cannot be read."""
    for source, _ in site.configuration.files:
        if source.path == path:
            return source
    return (read_text_file(site.root / path, path)[0] if path else None) or SourceFile(path, "")


def with_documents(site: SiteModel, changed: Mapping[int, Page]) -> SiteModel:
    """A site with pages and documents in place of others.

    Args:
        site: the site.
        changed: the new ones, by the `id` of the old.
    """
    if not changed:
        return site
    collections = {
        label: replace(shelf, documents=tuple(changed.get(id(each), each) for each in shelf.documents))
        for label, shelf in site.collections.items()
    }
    return replace(site, pages=tuple(changed.get(id(page), page) for page in site.pages), collections=collections)


def documents_to_write(site: SiteModel) -> list[Page]:
    """The documents that are written, in the order of the collections."""
    return [each for shelf in site.collections.values() for each in shelf.documents if each.published]


def exists(site: SiteModel, path: str) -> bool:
    """Whether the source folder holds a file of that path."""
    return (site.root / site.source / path.lstrip("/")).exists() and ".." not in path.split("/")


def has_url(site: SiteModel, url: str) -> bool:
    """Whether a page or a copied file has that address."""
    return any(page.url == url for page in site.pages) or any(file.url == url for file in site.static_files)


def posts_of(site: SiteModel) -> Collection:
    """The posts."""
    return site.collections.get("posts") or Collection("posts", {}, ())


def newest_first(documents: list[Page]) -> list[Page]:
    """Documents by date and path, the last one first."""
    return sorted(
        documents,
        key=lambda page: (page.date.timestamp() if page.date else 0.0, page.relative_path or page.path),
        reverse=True,
    )
