"""Dates that several pages, or a page and its file, mention at one place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from cfplint.facts.dates import DateMention
from cfplint.source import Place, Span

_LIVELINESS = ("live", "struck", "script", "commented")
"""The states of a date, the most alive first: where pages disagree, that one wins."""


def merged(rendered: Iterable[DateMention], lying: Iterable[DateMention]) -> Iterator[DateMention]:
    """Each mention once a place, in order of place.

    Args:
        rendered: the mentions of pages as rendered; of several at one place the most alive stays.
        lying: those of files as they lie; one that shares a character with a rendered one goes.
    """
    best: dict[Place, DateMention] = {}
    for mention in rendered:
        known = best.get(mention.place)
        if known is None or _LIVELINESS.index(mention.state) < _LIVELINESS.index(known.state):
            best[mention.place] = mention
    taken: dict[str, list[Span]] = {}
    for place in sorted(best):
        taken.setdefault(place.path, []).append(place.span)
    for mention in lying:
        if not _overlaps(taken.get(mention.place.path, []), mention.place.span):
            best.setdefault(mention.place, mention)
    yield from (best[place] for place in sorted(best))


def _overlaps(spans: list[Span], span: Span) -> bool:
    """Whether a span shares a character with one of some sorted spans, which may lie inside each other."""
    return any(other.overlaps(span) for other in spans[: bisect_right(spans, Span(span.end, span.end))])
