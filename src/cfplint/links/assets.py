"""The links of the style sheets and manifests that a site's pages load and that Jekyll copies as they are."""

from __future__ import annotations

from collections.abc import Iterable

from cfplint.facts.links import Link
from cfplint.facts.page_links import read_links
from cfplint.links.addresses import Addresses
from cfplint.links.space import UrlSpace
from cfplint.site.model import SiteModel, StaticFile
from cfplint.site.sources import read_inside
from cfplint.source import Traced

_MOST_BYTES = 5_000_000
_LOADED = frozenset(("stylesheet", "manifest"))


def links_of_assets(site: SiteModel, space: UrlSpace, addresses: Addresses, links: Iterable[Link]) -> list[Link]:
    """The links of each style sheet and manifest that a page, or another style sheet, loads; each file once.

    What no page loads hurts nobody, and what a theme brings cannot be edited.

    Args:
        site: the site.
        space: its URL space.
        addresses: which stand for others.
        links: those of its pages.
    """
    files: dict[str, StaticFile] = {f"/{file.destination}": file for file in site.static_files}
    found: list[Link] = []
    waiting = list(links)
    seen: set[str] = set()
    while waiting:
        wanted = {
            space.resolve(addresses.rewritten(link)).file
            for link in waiting
            if link.attribute == "@import" or _LOADED & set(link.rel.split())
        }
        waiting = []
        for path in sorted((wanted & files.keys()) - seen):
            seen.add(path)
            waiting += _links_of(site, files[path])
        found += waiting
    return found


def _links_of(site: SiteModel, file: StaticFile) -> tuple[Link, ...]:
    if site.is_foreign(file.path):
        return ()
    source = read_inside(site.root, file.path, most_bytes=_MOST_BYTES)
    if source is None:
        return ()
    return read_links(Traced.of_source(source.path, source.text), url=file.url, path=file.destination)
