"""The dates inside a comment or a struck stretch, and the days on which they and their entries have passed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cfplint.dates.entries import Entry, entries_of
from cfplint.facts.dates import DateMention
from cfplint.facts.enclosures import Enclosure
from cfplint.source import SourceFile, Span

_NEVER = date.max
"""The last day of what does not pass: it has no date, or one whose day is not known."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What stands in one enclosure."""

    entries: tuple[Entry, ...]
    """In order; none for struck stretches."""
    last_days: tuple[date, ...]
    """For each entry the day after which all its dates have passed."""
    last_day: date
    """The day after which all of it has passed: of a comment, all entries that say something and no more than that."""

    def entry_at(self, span: Span) -> tuple[Entry, date] | None:
        """The entry that holds some characters, and its last day."""
        index = bisect_right(self.entries, span.start, key=lambda entry: entry.span.start) - 1
        if index < 0 or not span.within(self.entries[index].span):
            return None
        return self.entries[index], self.last_days[index]


def read_enclosed(source: SourceFile, around: Enclosure, mentions: Sequence[DateMention]) -> Enclosed:
    """Read what stands in an enclosure.

    Args:
        source: the file.
        around: the enclosure.
        mentions: the dates of the file, in order.
    """
    first = bisect_left(mentions, around.inner.start, key=_start)
    behind = bisect_left(mentions, around.inner.end, lo=first, key=_start)
    inside = [each for each in mentions[first:behind] if each.place.span.end <= around.inner.end]
    if around.kind == "struck":
        return Enclosed((), (), _last_day(inside))
    entries = entries_of(source.text, around.inner, "#" if around.kind == "yaml" else "")
    dates: list[list[DateMention]] = [[] for _ in entries]
    for each in inside:
        index = max(bisect_right(entries, _start(each), key=lambda entry: entry.span.start) - 1, 0)
        while index < len(entries) and entries[index].span.start < each.place.span.end:
            dates[index].append(each)
            index += 1
    last_days = tuple(_last_day(found) if found else _NEVER for found in dates)
    saying = (
        day if entry.short else _NEVER for entry, day in zip(entries, last_days, strict=True) if not entry.is_lead
    )
    return Enclosed(entries, last_days, max(saying, default=date.min))


def _start(mention: DateMention) -> int:
    return mention.place.span.start


def _last_day(mentions: Iterable[DateMention]) -> date:
    return max((each.last_day or _NEVER for each in mentions), default=date.min)
