"""Where in a site's files Liquid is run."""

from __future__ import annotations

from cfplint.site.model import SiteModel
from cfplint.source import Place


class LiquidFiles:
    """The templates of a site: pages behind their front matter, layouts, includes."""

    __slots__ = ("_starts",)

    def __init__(self, site: SiteModel) -> None:
        """Take a site's templates.

        Args:
            site: the site.
        """
        self._starts = {page.path: page.body_start for page in site.files if page.front_matter is not None}
        self._starts |= {layout.source.path: layout.body_start for layout in site.layouts.values()}
        self._starts |= {source.path: 0 for source in site.includes.values()}

    def run(self, place: Place) -> bool:
        """Whether Liquid that is written at a place is run."""
        start = self._starts.get(place.path)
        return start is not None and place.span.start >= start
