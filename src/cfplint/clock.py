"""Today, the zone of the person who asks, and lengths of time, as inputs: the only place that asks the system."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from difflib import get_close_matches
from time import time as time_now
from zoneinfo import ZoneInfo, available_timezones

from cfplint.errors import UsageError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOON = time(12, tzinfo=UTC)
_LENGTH = re.compile(r"(?P<number>[0-9]{1,5}) ?(?P<unit>[hdw])")
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_LONGEST = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Clock:
    """The day that everything is judged by, and its instant."""

    today: date
    now: datetime
    """In UTC; 12:00 of the day where a day was named, when it has begun everywhere."""

    def ago(self, day: date) -> str:
        """How far a day lies from today, in words: `today`, `3 days ago`, `in 2 years`."""
        days = (self.today - day).days
        if days == 0:
            return "today"
        if abs(days) == 1:
            return "yesterday" if days > 0 else "tomorrow"
        count, unit = _whole_units(min(day, self.today), max(day, self.today))
        words = f"{count} {unit}" if count == 1 else f"{count} {unit}s"
        return f"{words} ago" if days > 0 else f"in {words}"


def read_clock(today: str | date | None = None) -> Clock:
    """The clock of a run.

    Args:
        today: a day (`YYYY-MM-DD`); without one, the environment's `SOURCE_DATE_EPOCH` (seconds since 1970), else the
            system's clock.

    Raises:
        UsageError: the day or `SOURCE_DATE_EPOCH` cannot be understood.
    """
    if today is not None:
        day = _parse_day(today) if isinstance(today, str) else _plain_day(today)
        return Clock(day, datetime.combine(day, _NOON))
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    now = _from_epoch(epoch) if epoch else datetime.now(UTC)
    return Clock(now.date(), now)


@dataclass(frozen=True, slots=True)
class LocalTime:
    """The zone of the person who asks."""

    name: str
    """As it is called: `Europe/Berlin`; `local time` for the system's own."""
    zone: tzinfo | None
    """`None` for the system's own, which changes with the season too."""

    def at(self, instant: datetime) -> datetime:
        """An instant as the clocks there show it; in UTC where the system's calendar does not reach."""
        try:
            return instant.astimezone(self.zone)
        except (OverflowError, OSError, ValueError):
            return instant.astimezone(UTC)


UNIVERSAL_TIME = LocalTime("UTC", UTC)


def read_local_time(name: str | None = None) -> LocalTime:
    """The zone in which times are shown beside the ones that a site gives.

    Args:
        name: a zone by its name in the IANA time zone database; without one, that of the environment's `TZ`, else the
            system's.

    Raises:
        UsageError: there is no zone of that name.
    """
    if name is not None:
        if name not in available_timezones():
            close = get_close_matches(name, sorted(available_timezones()), 1)
            hint = f"did you mean {close[0]}?" if close else "they are called as Europe/Berlin or UTC are"
            raise UsageError(f"there is no time zone {name!r}: {hint}")
        return LocalTime(name, ZoneInfo(name))
    told = os.environ.get("TZ", "").removeprefix(":")
    known = bool(told) and told in available_timezones()
    return LocalTime(told, ZoneInfo(told)) if known else LocalTime("local time", None)


def read_length(text: str) -> timedelta:
    """A length of time.

    Args:
        text: a number of hours, days or weeks: `48h`, `7d`, `2w`.

    Raises:
        UsageError: it is none, or it is nothing or more than ten years.
    """
    match = _LENGTH.fullmatch(text.strip())
    length = int(match["number"]) * _UNITS[match["unit"]] if match else None
    if length is None:
        raise UsageError(f"{text!r} is no length of time: it is written as hours, days or weeks, such as 48h, 7d or 2w")
    if not timedelta() < length <= _LONGEST:
        raise UsageError(f"{text!r} is {'too long' if length else 'no time at all'}: give 1h to 10 years (3660d)")
    return length


def unix_time() -> float:
    """The system's time in seconds since 1970, for what no report shows: how old something kept is."""
    return time_now()


def _parse_day(text: str) -> date:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise UsageError(f"{text!r} is not a day: it is written YYYY-MM-DD, such as 2026-11-23")


def _plain_day(day: object) -> date:
    if not isinstance(day, date):
        raise UsageError(f"{day!r} is not a day: it is a date, or a text such as 2026-11-23")
    return day.date() if isinstance(day, datetime) else day


def _from_epoch(text: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH is {text!r}, which is not a number of seconds since 1970") from None


def _whole_units(earlier: date, later: date) -> tuple[int, str]:
    """The whole days, from two months on the whole months, from two years on the whole years between two days."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
    if months < 2:
        return (later - earlier).days, "day"
    return (months, "month") if months < 24 else (months // 12, "year")
