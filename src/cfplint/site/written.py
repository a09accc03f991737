"""What stands in the files of a site, by place."""

from __future__ import annotations

from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside
from cfplint.source import Place, SourceFile


def sources_of(site: SiteModel) -> dict[str, SourceFile]:
    """Every text file of a site that was read, by path."""
    sources = [page.source for page in site.files]
    sources += (layout.source for layout in site.layouts.values())
    sources += site.includes.values()
    sources += (source for source, _ in site.data_files.values())
    sources += (source for source, _ in site.configuration.files)
    return {source.path: source for source in sources}


class Written:
    """The texts of a site's files, as a person sees them there."""

    __slots__ = ("_site", "_sources")

    def __init__(self, site: SiteModel) -> None:
        """Take the site; its files are looked for when they are first asked about."""
        self._site = site
        self._sources: dict[str, SourceFile | None] = {}

    def at(self, place: Place) -> str | None:
        """What stands at a place, `None` where its file is not the site's or cannot be read."""
        if self._site.is_foreign(place.path):
            return None
        if not self._sources:
            self._sources.update(sources_of(self._site))
        if place.path not in self._sources:
            self._sources[place.path] = read_inside(self._site.root, place.path) if place.path else None
        source = self._sources[place.path]
        return source.text[place.span.start : place.span.end] if source else None
