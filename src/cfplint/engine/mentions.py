"""Dates that several pages, or a page and its file, mention at one place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from cfplint.dates import agreed
from cfplint.facts.dates import DateMention
from cfplint.source import Place, SourceFile, Span

_TAGS = re.compile(r"\s*(?:(?:\{\{[^{}]*\}\}|\{%[^{}]*%\})\s*)+")
_CLOCK = re.compile(r"[\"']?\b(?:now|today)\b[\"']?|\bsite\.time\b")
_LIVELINESS = ("live", "struck", "script", "commented")
"""The states of a date, the most alive first: where pages disagree, that one wins."""


def is_written(mention: DateMention, source: SourceFile | None) -> bool:
    """Whether somebody wrote a date that a page has: not the day of the build, and no value that Liquid hides.

    Args:
        mention: the date.
        source: the file that it was traced to, if it is one of the site's.
    """
    if source is None:
        return True
    span = mention.place.span
    text = source.text[span.start : span.end]
    if _CLOCK.fullmatch(text):
        return False
    return not _TAGS.fullmatch(text) or (mention.state in ("live", "struck") and not _CLOCK.search(text))


def merged(rendered: Iterable[DateMention], lying: Iterable[DateMention]) -> Iterator[DateMention]:
    """Each mention once a place, in order of place.

    Args:
        rendered: the mentions of pages as rendered; of several at one place the most alive stays.
        lying: those of files as they lie; one that shares characters with a rendered one is joined with it.
    """
    best: dict[Place, DateMention] = {}
    pages: dict[Place, set[str]] = {}
    for mention in rendered:
        pages.setdefault(mention.place, set()).add(mention.page)
        known = best.get(mention.place)
        if known is None or _LIVELINESS.index(mention.state) < _LIVELINESS.index(known.state):
            best[mention.place] = mention
    best = {place: replace(mention, pages=tuple(sorted(pages[place]))) for place, mention in best.items()}
    places: dict[str, list[Place]] = {}
    for place in sorted(best):
        places.setdefault(place.path, []).append(place)
    shown = {path: _Shown.of(sorted_places) for path, sorted_places in places.items()}
    for mention in lying:
        of_file = shown.get(mention.place.path)
        known_place = of_file.sharing_most(mention.place.span) if of_file else None
        if known_place is None:
            best.setdefault(mention.place, mention)
        else:
            best[known_place] = agreed(best[known_place], mention)
    yield from sorted(best.values(), key=lambda mention: mention.place)


@dataclass(frozen=True, slots=True)
class _Shown:
    """The places of a file at which pages show a date."""

    places: tuple[Place, ...]
    """In order."""
    reaches: tuple[int, ...]
    """For each place, the furthest end of it and those before, so that what ends too early is skipped at once."""

    @classmethod
    def of(cls, places: Sequence[Place]) -> _Shown:
        return cls(tuple(places), tuple(accumulate((place.span.end for place in places), max)))

    def sharing_most(self, wanted: Span) -> Place | None:
        """The place that shares the most characters with a span, if any does."""
        first = bisect_right(self.reaches, wanted.start)
        behind = bisect_left(self.places, wanted.end, key=lambda place: place.span.start)
        found = [place for place in self.places[first:behind] if place.span.overlaps(wanted)]
        return max(found, key=lambda place: _shared(place.span, wanted)) if found else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
