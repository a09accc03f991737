"""Which dates stand in which blocks of a page, and whether words that stand there belong to a record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock
from cfplint.source import Place


class DatesOfBlocks:
    """Finds the dates of a page that stand in one of its blocks."""

    def __init__(self, mentions: Sequence[DateMention]) -> None:
        """Prepare.

        Args:
            mentions: the page's dates.
        """
        self._by_path: dict[str, list[DateMention]] = {}
        for mention in sorted(mentions, key=lambda each: each.place):
            self._by_path.setdefault(mention.place.path, []).append(mention)
        self._starts = {path: [each.place.span.start for each in found] for path, found in self._by_path.items()}

    def of(self, block: TextBlock) -> list[DateMention]:
        """The dates that share characters with a block, in order of place."""
        found: dict[DateMention, None] = {}
        for place in block.text.places(0, len(block.text)):
            found |= dict.fromkeys(self._in(place))
        return list(found)

    def _in(self, place: Place) -> list[DateMention]:
        mentions = self._by_path.get(place.path)
        if mentions is None:
            return []
        starts = self._starts[place.path]
        first = max(bisect_right(starts, place.span.start) - 1, 0)
        behind = bisect_left(starts, place.span.end)
        return [each for each in mentions[first:behind] if each.place.span.overlaps(place.span)]
