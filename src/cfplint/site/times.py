"""Times as front matter and file names give them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

_ISO = re.compile(
    r"\s*(\d{2,4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?"
    r"\s*(?:(Z|UTC|GMT)\b|([-+]\d{1,2}):?(\d{2})?)?)?",
    re.ASCII | re.IGNORECASE,
)
_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_MONTH = "(" + "|".join(_MONTHS) + r")[a-z]*\.?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(\d{{4}})", re.ASCII | re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.ASCII | re.IGNORECASE)
_SLASHED = re.compile(r"\s*(\d{4})/(\d{1,2})/(\d{1,2})", re.ASCII)
_LONGEST = 200


def parse_time(value: object, zone: tzinfo) -> datetime | None:
    """The instant that a `date:` names, in the site's zone; `None` where it names none (Jekyll ends the build).

    Args:
        value: as YAML gives it, or the date of a file's name.
        zone: the site's zone, in which a time without one is read.
    """
    try:
        if isinstance(value, datetime):
            return value.astimezone(zone)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day, tzinfo=zone)
        return _parse(value, zone) if isinstance(value, str) and len(value) <= _LONGEST else None
    except (ValueError, OverflowError):
        return None


def _parse(text: str, zone: tzinfo) -> datetime | None:
    if match := _ISO.match(text):
        year, month, day = (int(match[group]) for group in (1, 2, 3))
        hour, minute, second = (int(match[group] or 0) for group in (4, 5, 6))
        microsecond = int((match[7] or "0")[:6].ljust(6, "0"))
        found = datetime(_full_year(year, match[1]), month, day, hour, minute, second, microsecond, tzinfo=zone)
        if match[8]:
            found = found.replace(tzinfo=UTC)
        elif match[9]:
            sign = -1 if match[9].startswith("-") else 1
            offset = timedelta(hours=int(match[9]), minutes=sign * int(match[10] or 0))
            found = found.replace(tzinfo=timezone(offset))
        return found.astimezone(zone)
    if match := _DAY_FIRST.search(text):
        return datetime(int(match[3]), _MONTHS[match[2].lower()], int(match[1]), tzinfo=zone)
    if match := _MONTH_FIRST.search(text):
        return datetime(int(match[3]), _MONTHS[match[1].lower()], int(match[2]), tzinfo=zone)
    if match := _SLASHED.match(text):
        return datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=zone)
    return None


def _full_year(year: int, written: str) -> int:
    if len(written) > 2:
        return year
    return year + (1900 if year >= 69 else 2000)
