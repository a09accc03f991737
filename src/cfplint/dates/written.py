"""A date as it is written, before its year is known."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from cfplint.source import Span

FIRST_YEAR, LAST_YEAR = 1860, 2100
"""Years outside are no years of dates that a site of an event tells; below, four digits may be a time of day."""


class Misspelled(NamedTuple):
    """The name of a month with a slip."""

    span: Span
    right: str
    """The name, in lower case."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar with what may be absent."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    """`None` for a whole month."""
    weekday: int | None = None
    """As written, 0 (Monday) … 6."""

    def first(self, year: int | None = None) -> date | None:
        """The day, or the first of the month; `None` if there is no such day.

        Args:
            year: what to take for an absent year.
        """
        return self._date(self.year if self.year is not None else year, 1 if self.day is None else self.day)

    def last(self, year: int | None = None) -> date | None:
        """The day, or the last of the month; `None` if there is no such day."""
        year = self.year if self.year is not None else year
        if year is None or self.month is None or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return self._date(year, calendar.monthrange(year, self.month)[1] if self.day is None else self.day)

    def _date(self, year: int | None, day: int) -> date | None:
        if year is None or self.month is None:
            return None
        try:
            return date(year, self.month, day)
        except ValueError:
            return None

    @property
    def is_real(self) -> bool:
        """Whether there can be such a day at all: June 31 cannot."""
        if self.month is None or self.day is None:
            return self.month is None or 1 <= self.month <= 12
        return self._date(self.year if self.year is not None else 2000, self.day) is not None

    @property
    def swapped(self) -> Day:
        """Day and month the other way round."""
        return replace(self, month=self.day, day=self.month)


@dataclass(frozen=True, slots=True)
class Written:
    """A date or a range of dates as a text writes it."""

    span: Span
    """The date's characters in the block's text: weekday included, time and zone not."""
    first: Day
    last: Day | None = None
    """The last day of a range or pair."""
    bad_ordinals: tuple[Span, ...] = ()
    """Numbers with an ending that is not theirs: `22th`."""
    misspelled: Misspelled | None = None
    """The month's name, if it is one but for a slip."""
    undecided: bool = False
    """Whether numbers alone do not tell the day from the month; day and month stand in the written order."""
    month_first: bool | None = None
    """Whether a month written in letters stands before the day."""
    numbers_month_first: bool | None = None
    """Whether a month written as a number stands before the day, if the numbers tell."""

    @property
    def days(self) -> tuple[Day, ...]:
        """Its first and last day."""
        return (self.first,) if self.last is None else (self.first, self.last)

    @property
    def year(self) -> int | None:
        """The year that is written."""
        return self.first.year if self.first.year is not None or self.last is None else self.last.year

    @property
    def swapped(self) -> Written:
        """Day and month the other way round."""
        return replace(self, first=self.first.swapped, last=self.last.swapped if self.last else None)

    def start(self, year: int | None = None) -> date | None:
        """Its first day.

        Args:
            year: what to take for an absent year; in a range that runs over New Year, the year of its last day.
        """
        if self.last is None or self.first.year is not None or self.last.year is not None:
            return self.first.first(year)
        months = (self.first.month or 0, self.last.month or 0)
        return self.first.first(year - 1 if year is not None and months[0] > months[1] else year)

    def end(self, year: int | None = None) -> date | None:
        """Its last day; `None` for a single day."""
        if self.last is not None:
            return self.last.last(year)
        return self.first.last(year) if self.first.day is None else None
