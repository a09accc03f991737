"""Dates and times that know the characters that they were written with, and text that is made of them.

A YAML file gives a date as a value, not as text. Templates print it in a form of their own, and what they print still
came from the file.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import overload

from cfplint.source.span import Place
from cfplint.source.trace import Run, place_of
from cfplint.source.traced_str import TRACING, TracedStr, traced


class TracedDate(date):
    """A `date` that stands in a file; what is computed from it has no place."""

    place: Place | None = None

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return with_place, (date(self.year, self.month, self.day), self.place)


class TracedTime(datetime):
    """A `datetime` that stands in a file; what is computed from it has no place."""

    place: Place | None = None

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return with_place, (_plain(self), self.place)


@overload
def with_place(value: datetime, place: Place | None) -> datetime: ...
@overload
def with_place(value: date, place: Place | None) -> date: ...
def with_place(value: date, place: Place | None) -> date:
    """A date or time that knows where it is written.

    Args:
        value: the date or time.
        place: its characters, `None` if they are not known.
    """
    if place is None:
        return value
    if isinstance(value, datetime):
        time = TracedTime(
            *(value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond),
            tzinfo=value.tzinfo,
            fold=value.fold,
        )
        time.place = place
        return time
    day = TracedDate(value.year, value.month, value.day)
    day.place = place
    return day


def written_at(value: object) -> Place | None:
    """The place of a date, a time or a string, if it is known."""
    if isinstance(value, TracedDate | TracedTime):
        return value.place
    return place_of(value.runs, 0, len(value)) if isinstance(value, TracedStr) else None


def made_of(value: object, text: str) -> str:
    """A text that was made as a whole of a value, with the value's place.

    Args:
        value: a date, a time or a string.
        text: what it was turned into.
    """
    place = written_at(value) if text and TRACING.get() else None
    if place is None:
        return text
    return traced(text, (Run(0, len(text), place.path, place.span.start, len(place.span), False),))


def _plain(value: datetime) -> datetime:
    return datetime.combine(datetime.date(value), datetime.timetz(value))
