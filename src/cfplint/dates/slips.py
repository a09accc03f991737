"""What is written wrong in a date: its weekday, an ordinal, the name of its month, a day that there is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cfplint.dates.parts import ending_of
from cfplint.dates.sightings import Sighting
from cfplint.dates.written import Day, Written
from cfplint.facts.dates import DateSlip, SlipKind
from cfplint.source import Span, Traced

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def slips_of(sighting: Sighting, text: Traced, start: date | None, end: date | None) -> tuple[DateSlip, ...]:
    """The slips of one date; none of one for machines.

    Args:
        sighting: the date as written.
        text: its block's text.
        start: its first day, if it has one.
        end: the last day of a range.
    """
    if sighting.state == "script":
        return ()
    return tuple(slip for slip in _slips(sighting.written, text, start, end) if slip is not None)


def _slips(written: Written, text: Traced, start: date | None, end: date | None) -> Iterator[DateSlip | None]:
    for span in written.bad_ordinals:
        digits = "".join(char for char in text.text[span.start : span.end] if char.isdecimal())
        yield _slip("ordinal", text, span, f"{digits}{ending_of(int(digits))}")
    if written.misspelled is not None:
        span, right = written.misspelled
        yield _slip("month", text, span, _as_cased(right, text.text[span.start : span.end]))
    if any(not day.is_real for day in written.days):
        yield _slip("day", text, written.span, "")
    elif start is not None:
        last = end or start
        for written_day, day in ((written.first, start), (written.last, last)):
            if written_day is not None and _falls_otherwise(written_day, day):
                yield _slip("weekday", text, written.span, WEEKDAYS[day.weekday()], day)
                return


def _falls_otherwise(written: Day, day: date) -> bool:
    return written.weekday is not None and written.day == day.day and written.weekday != day.weekday()


def _slip(kind: SlipKind, text: Traced, span: Span, right: str, day: date | None = None) -> DateSlip | None:
    place = text.place(span.start, span.end)
    return DateSlip(kind, place, text.text[span.start : span.end], right, day) if place else None


def _as_cased(name: str, word: str) -> str:
    if word.isupper():
        return name.upper()
    return name.capitalize() if word[0].isupper() else name
