"""Days of a programme that have a weekday and a number, and their month from the page's other dates: `Monday 13`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cfplint.dates.lexicon import Lexicon
from cfplint.dates.parts import Reader, day_at, weekday_at
from cfplint.dates.sightings import Sighting
from cfplint.dates.tokens import tokens_of
from cfplint.dates.written import Day, Written
from cfplint.facts.text import TextBlock

_LONGEST = 60
"""So long is the heading or the cell that a day of a programme stands in at most."""
_BEGIN = re.compile(r"\W*(?P<word>[^\W\d_]+)[^\d]{1,12}\d")
_HOLDERS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "li", "a", "b", "strong"})
_NUMBER_BEHIND = frozenset(":.,-–—(|/")


def bare_days(
    seen: Sequence[Sighting], dates: Sequence[date | None], blocks: Sequence[TextBlock], lexicon: Lexicon
) -> Iterator[tuple[Sighting, int]]:
    """The days without a month that fit to the months in which the page's other dates lie, and their years.

    Such a day begins its block, which is short, holds no other date, and its number falls on its weekday.

    Args:
        seen: the page's other dates, in order.
        dates: the first day of each of them.
        blocks: the page's blocks.
        lexicon: the words of the page's languages.
    """
    months = {
        sighting.block: (day.year, day.month)
        for sighting, day in zip(seen, dates, strict=True)
        if day is not None and sighting.state == "live"
    }
    if not months:
        return
    names = lexicon.weekdays.keys() | lexicon.short_weekdays.keys() | lexicon.hyphened
    for index, block in enumerate(blocks):
        text = block.text.text
        if block.element not in _HOLDERS or len(text) > _LONGEST or index in months or block.state != "live":
            continue
        begin = _BEGIN.match(text)
        if begin is None or begin["word"].lower() not in names:
            continue
        found = _day(text, lexicon)
        if found is None:
            continue
        for _, (year, month) in sorted(months.items(), key=lambda pair: abs(pair[0] - index)):
            written = Written(found.span, Day(None, month, found.first.day, found.first.weekday))
            day = written.start(year)
            if day is not None and day.weekday() == found.first.weekday:
                yield Sighting(index, written, block.state), year
                break


def _day(text: str, lexicon: Lexicon) -> Written | None:
    """The weekday and the number that a text begins with, if nothing else belongs to the number."""
    reader = Reader(tuple(tokens_of(text)), lexicon)
    weekday = weekday_at(reader, 0) if reader.tokens else None
    if weekday is None:
        return None
    at = weekday[1] + (reader.text(weekday[1]) == ",")
    day = day_at(reader, at)
    if day is None or day.value == 0 or not (day.next == len(reader.tokens) or reader.text(day.next) in _NUMBER_BEHIND):
        return None
    after = reader.at(day.next + 1)
    if reader.at(day.next).glued and after.kind == "number":
        return None
    return Written(reader.span(0, day.next), Day(None, None, day.value, weekday[0]))
