"""Where in a site's files Liquid is run."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from cfplint.site.model import SiteModel
from cfplint.source import Place, Span


class LiquidFiles:
    """The templates of a site: pages behind their front matter, layouts, includes."""

    __slots__ = ("_closed", "_starts")

    def __init__(self, site: SiteModel, closed: Iterable[Place] = ()) -> None:
        """Take a site's templates.

        Args:
            site: the site.
            closed: where Liquid that is written is not run, though a template is around it: a tag's own markup, say.
        """
        self._starts = {page.path: page.body_start for page in site.files if page.front_matter is not None}
        self._starts |= {layout.source.path: layout.body_start for layout in site.layouts.values()}
        self._starts |= {source.path: 0 for source in site.includes.values()}
        self._closed: dict[str, list[Span]] = {}
        """By file: in order, none over another."""
        for place in sorted(closed):
            spans = self._closed.setdefault(place.path, [])
            if spans and place.span.start < spans[-1].end:
                spans[-1] = Span(spans[-1].start, max(spans[-1].end, place.span.end))
            else:
                spans.append(place.span)

    def hold(self, place: Place) -> bool:
        """Whether a place is in a template."""
        start = self._starts.get(place.path)
        return start is not None and place.span.start >= start

    def run(self, place: Place) -> bool:
        """Whether Liquid that is written at a place is run."""
        spans = self._closed.get(place.path, [])
        before = bisect_right(spans, place.span.start, key=lambda span: span.start) - 1
        return self.hold(place) and (before < 0 or spans[before].end <= place.span.start)
