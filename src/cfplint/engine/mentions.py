"""Dates that several pages, or a page and its file, mention at one place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cfplint.dates import agreed
from cfplint.facts.dates import DateMention
from cfplint.source import Place, Span

_LIVELINESS = ("live", "struck", "script", "commented")
"""The states of a date, the most alive first: where pages disagree, that one wins."""


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
    shown: dict[str, list[Place]] = {}
    for place in sorted(best):
        shown.setdefault(place.path, []).append(place)
    for mention in lying:
        known_place = _overlapping(shown.get(mention.place.path, []), mention.place)
        if known_place is None:
            best.setdefault(mention.place, mention)
        else:
            best[known_place] = agreed(best[known_place], mention)
    yield from sorted(best.values(), key=lambda mention: mention.place)


def _overlapping(places: list[Place], wanted: Place) -> Place | None:
    """The one of some sorted places of a file that shares the most characters with another, if any does."""
    end = Place(wanted.path, Span(wanted.span.end, wanted.span.end))
    found = [place for place in places[: bisect_right(places, end)] if place.span.overlaps(wanted.span)]
    return max(found, key=lambda place: _shared(place.span, wanted.span)) if found else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
