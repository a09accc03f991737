"""Today as an input: the only place that asks the system for the time."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from time import time as time_now

from cfplint.errors import UsageError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOON = time(12, tzinfo=UTC)


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
