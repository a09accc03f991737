"""Dates with the month in letters: `May 5, 2023`, `5 May 2023`, `May 2023`, `5-May-2023`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cfplint.dates.parts import (
    DASHES,
    DayPart,
    MonthPart,
    Reader,
    YearPart,
    day_at,
    joint_at,
    month_at,
    skip_article,
    skip_of,
    weekday_at,
    year_at,
)
from cfplint.dates.written import Day, Written
from cfplint.source import Span

_MOST_DAYS = 8
"""So many days of one month at most are written one after the other (`May 2, 3 and 5`)."""
_COUNTED = frozenset(
    (
        "day",
        "session",
        "track",
        "section",
        "part",
        "chapter",
        "page",
        "figure",
        "table",
        "room",
        "volume",
        "vol",
        "phase",
        "step",
    )
)
"""Words whose number is no day."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date that begins at a token, and the index behind it."""

    written: Written
    next: int


@dataclass(frozen=True, slots=True)
class _Days:
    """One or more days without their month."""

    parts: tuple[DayPart, ...]
    weekdays: tuple[int | None, ...]
    next: int

    @property
    def ordinal(self) -> bool:
        return any(part.ordinal for part in self.parts)

    @property
    def bad(self) -> tuple[Span, ...]:
        return tuple(part.bad for part in self.parts if part.bad)


def lettered(reader: Reader, index: int) -> Found | None:
    """The date with its month in letters that begins at a token; in a range, its first part."""
    return (
        _month_first(reader, index) or _dashed(reader, index) or _day_first(reader, index) or _year_first(reader, index)
    )


def _month_first(reader: Reader, index: int) -> Found | None:
    month = month_at(reader, index)
    if month is None:
        return None
    days = _days(reader, skip_article(reader, month.next), month_before=True)
    if days is not None:
        year = year_at(reader, days.next)
        return _found(reader, index, days, month, year, month_first=True)
    year = year_at(reader, month.next)
    if year is not None and not _is_no_day(reader, index - 1):
        return Found(
            Written(reader.span(index, year.next), Day(year.value, month.value), misspelled=month.misspelled), year.next
        )
    return None


def _day_first(reader: Reader, index: int) -> Found | None:
    days = _days(reader, index, month_before=False)
    if days is None or reader.text(index - 1) in _COUNTED:
        return None
    after = days.next
    dotted = reader.text(after) == "." and reader.at(after).glued
    month = month_at(reader, skip_of(reader, after + 1 if dotted else after))
    if month is None:
        return None
    year = year_at(reader, month.next)
    if year is None:
        another = day_at(reader, skip_article(reader, month.next))
        if another is not None and month_at(reader, skip_of(reader, another.next)) is None:
            return None
        if (
            dotted
            and month.value == reader.lexicon.english_months.get(reader.text(month.next - 1))
            and not _begins_range(reader, month.next)
        ):
            return None
    return _found(reader, index, days, month, year, month_first=False)


def _is_no_day(reader: Reader, index: int) -> bool:
    """Whether a number stands there that is too large for a day: `45 May 2023` is not of May."""
    token = reader.at(index)
    return (
        token.kind == "number" and len(token.text) == 2 and token.value > 31 and reader.text(index - 1) not in _COUNTED
    )


def _begins_range(reader: Reader, index: int) -> bool:
    """Whether another day with its month follows behind a dash: `6.Aug - 8.Aug 2023`."""
    joint = joint_at(reader, index)
    day = day_at(reader, joint[1]) if joint and joint[0] == "to" else None
    if day is None:
        return False
    after = day.next + (reader.text(day.next) == ".")
    return month_at(reader, after) is not None


def _dashed(reader: Reader, index: int) -> Found | None:
    """`5-May-2023`, `5/May/2023`, `05-May`."""
    day, tie = day_at(reader, index), reader.text(index + 1)
    if (
        day is None
        or tie not in ("-", "/", "‑", "–")
        or not (reader.at(index + 1).glued and reader.at(index + 2).glued)
    ):
        return None
    month = month_at(reader, index + 2)
    if month is None or month.misspelled:
        return None
    year = None
    number = reader.at(month.next + 1)
    if reader.glued(month.next, tie) and number.glued and number.kind == "number":
        if len(number.text) == 4:
            year = year_at(reader, month.next + 1)
        elif len(number.text) == 2:
            year = YearPart(2000 + number.value, month.next + 2)
        if year is None:
            return None
    elif reader.glued(month.next, tie):
        return None
    return _found(reader, index, _Days((day,), (None,), index + 1), month, year, month_first=False)


def _year_first(reader: Reader, index: int) -> Found | None:
    """`2023 May 5`."""
    number = reader.at(index)
    if number.kind != "number" or len(number.text) != 4 or reader.at(index - 1).kind == "word":
        return None
    year = year_at(reader, index)
    month = month_at(reader, index + 1 if reader.text(index + 1) != "," else index + 2) if year else None
    days = _days(reader, month.next, month_before=True) if month else None
    if year is None or month is None or days is None or year_at(reader, days.next) is not None:
        return None
    return _found(reader, index, days, month, YearPart(year.value, days.next), month_first=True)


def _days(reader: Reader, index: int, *, month_before: bool) -> _Days | None:
    """Days of one month: `5`, `5-8`, `5th and 6th`, `2, 3 and 5`, `Monday 5 to Friday 9`."""
    first = day_at(reader, index)
    if first is None:
        return None
    parts: list[DayPart] = [first]
    weekdays: list[int | None] = [None]
    behind = first.next
    joined = True
    while len(parts) < _MOST_DAYS:
        before = behind + 1 if reader.text(behind) == "." and reader.at(behind).glued and not month_before else behind
        joint = joint_at(reader, before)
        comma = reader.text(before) == ","
        if joint is None and not comma:
            break
        following = joint[1] if joint else before + 1
        if comma and joint_at(reader, following):
            joint = joint_at(reader, following)
            following = joint[1] if joint else following
        weekday = weekday_at(reader, following)
        if weekday is not None:
            following = skip_article(reader, weekday[1] + (reader.text(weekday[1]) == ","))
        day = day_at(reader, following)
        if day is None or (month_before and _is_other_date(reader, following, day)):
            break
        if month_before and joint is not None and joint[0] == "to" and day.value <= parts[-1].value:
            break
        parts.append(day)
        weekdays.append(weekday[0] if weekday else None)
        behind = day.next
        joined = joint is not None
    if not joined:
        return _Days((first,), (None,), first.next)
    return _Days(tuple(parts), tuple(weekdays), behind)


def _is_other_date(reader: Reader, index: int, day: DayPart) -> bool:
    """Whether a number belongs to a date that begins with it."""
    after = skip_of(reader, day.next)
    return (
        month_at(reader, after) is not None
        or (reader.text(day.next) in DASHES | {"/", "."} and month_at(reader, day.next + 1) is not None)
        or reader.glued(index + 1, "/")
    )


def _found(
    reader: Reader, index: int, days: _Days, month: MonthPart, year: YearPart | None, *, month_first: bool
) -> Found | None:
    if year is None and not days.ordinal and (month.weak or month.misspelled is not None):
        return None
    if year is None and not days.ordinal and any(part.value > 31 for part in days.parts):
        return None
    value = year.value if year else None
    following = max(month.next, days.next, year.next if year else 0)
    first = Day(value, month.value, days.parts[0].value, days.weekdays[0])
    last = Day(value, month.value, days.parts[-1].value, days.weekdays[-1]) if len(days.parts) > 1 else None
    written = Written(reader.span(index, following), first, last, days.bad, month.misspelled, month_first=month_first)
    return Found(written, following)


def month_range(reader: Reader, index: int) -> Found | None:
    """Months that share their year: `August/September 2018`, `May to July 2023`."""
    first = month_at(reader, index)
    joint = joint_at(reader, first.next) if first else None
    second = month_at(reader, joint[1]) if joint else None
    year = year_at(reader, second.next) if second else None
    if first is None or second is None or year is None or first.misspelled or second.misspelled:
        return None
    begin = year.value - 1 if first.value > second.value else year.value
    return Found(
        Written(reader.span(index, year.next), Day(begin, first.value), Day(year.value, second.value)), year.next
    )


def with_weekday(found: Found, weekday: int) -> Found:
    """A date with the weekday that stands beside it."""
    return replace(found, written=replace(found.written, first=replace(found.written.first, weekday=weekday)))
