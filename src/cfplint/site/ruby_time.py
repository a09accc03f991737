"""Ruby's `Time.parse`: a date and a time out of almost any text.

Source: the documentation of Ruby's `Date._parse` and `Time.parse`, and what they answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache


class EarlyTime(datetime):
    """A time before the year 1, which Python does not know: what it says is later by whole cycles of 400 years.

    `June 5-7, 2026` is one to Ruby: 5 June of the year -7.
    """

    SHIFT = 2800


_ABBREVIATED = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # reads better
_MONTH = "(" + "|".join(_ABBREVIATED) + ")"
_ERA = r"(?:c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))"
_FLAGS = re.ASCII | re.IGNORECASE

_NOISE = re.compile(r"[^-+',./:@\w\[\]]+|_+")
_DAY = re.compile(r"\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*", _FLAGS)
_TIME = re.compile(
    r"(\d{1,9}\s?(?::\s?\d{1,9}(?:\s?:\s?\d{1,9}(?:[,.]\d{0,9})?)?|h(?:\s?\d{1,9}m?(?:\s?\d{1,9}s?)?)?)"
    r"(?:\s?[ap](?:m\b|\.m\.))?|\d{1,9}\s?[ap](?:m\b|\.m\.))"
    r"(?:\s?((?:gmt|utc?)?[-+]\d{1,9}(?:[,.:]\d{1,9}(?::\d{1,9})?)?|[a-z]{1,40}(?:\sdst)?\b))?",
    _FLAGS,
)
_CLOCK = re.compile(
    r"(\d+)\s?(?:(?::\s?(\d+)(?:\s?:\s?(\d+)(?:[,.](\d*))?)?)|h(?:\s?(\d+)m?(?:\s?(\d+)s?)?)?)?\s?(?:([ap])(?:m|\.m\.))?",
    _FLAGS,
)
_EU = re.compile(
    rf"'?(\d{{1,9}})[^-\d\s]*\s?{_MONTH}[^-\d\s']*(?:\s?{_ERA}?\s?('?-?\d+(?:(?:st|nd|rd|th)\b)?))?", _FLAGS
)
_US = re.compile(rf"\b{_MONTH}[^-\d\s']*\s?('?\d{{1,9}})[^-\d\s']*(?:\s?,?\s?{_ERA}?\s?('?-?\d+))?", _FLAGS)
_ISO = re.compile(r"('?[-+]?\d{1,9})-(\d{1,9})-('?-?\d{1,9})", _FLAGS)
_NAMED = re.compile(rf"('?-?\d{{1,9}})-{_MONTH}[^-/.]*-('?-?\d{{1,9}})", _FLAGS)
_NAMED_FIRST = re.compile(rf"\b{_MONTH}[^-/.]*-('?\d{{1,9}})(?:-('?-?\d{{1,9}}))?", _FLAGS)
_SLASHES = re.compile(r"('?-?\d{1,9})/\s?('?\d{1,9})(?:\D\s?('?-?\d{1,9}))?", _FLAGS)
_DOTS = re.compile(r"('?-?\d{1,9})\.\s?('?\d{1,9})\.\s?('?-?\d{1,9})", _FLAGS)
_YEAR = re.compile(r"'(\d{1,9})\b", _FLAGS)
_MONTH_ALONE = re.compile(rf"\b{_MONTH}\S*", _FLAGS)
_ORDINAL = re.compile(r"(\d{1,9})(?:st|nd|rd|th)\b", _FLAGS)
_DIGITS = re.compile(r"([-+]?)(\d{2,14})(?:\s?t?\s?(\d{2,6})?(?:[,.](\d{0,9}))?)?(z\b|[-+]\d{1,4}\b)?", _FLAGS)
_MAX_TEXT = 300

_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "ut": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7,
}  # fmt: skip


@dataclass(slots=True)
class _Parts:
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    fraction: str = ""
    zone: str = ""
    short_year: bool = True


def parse_time(text: str, now: datetime) -> datetime | None:
    """The time that a text names, or `None`.

    Args:
        text: such as `May 3, 2021` or `2021-05-03 10:00 +0530`.
        now: gives what is missing before the first part that is named, and the zone of a text without one.
    """
    parts = _parse(text[:_MAX_TEXT].lower())
    values = (parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second)
    if all(value is None for value in values):
        return None
    known = False
    filled: list[int] = []
    for value, current, least in zip(
        values, (now.year, now.month, now.day, now.hour, now.minute, now.second), (0, 1, 1, 0, 0, 0), strict=True
    ):
        known = known or value is not None
        filled.append(value if value is not None else least if known else current)
    return _made(filled, parts, _zone(parts.zone) or now.tzinfo)


def _made(values: list[int], parts: _Parts, zone: tzinfo | None) -> datetime | None:
    year, month, day, hour, minute, second = values
    if not (1 <= month <= 12 and 1 <= day <= 31 and 0 <= hour <= 24 and minute < 60 and second <= 60):
        return None
    if hour == 24 and (minute or second):
        return None
    micro = int(parts.fraction[:6].ljust(6, "0") or 0)
    kind = datetime if year > 0 else EarlyTime
    try:
        first = kind(year if year > 0 else year + EarlyTime.SHIFT, month, 1, tzinfo=None)
        moment = first + timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second, microseconds=micro)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=zone)


@lru_cache(maxsize=4096)
def _parse(text: str) -> _Parts:
    parts = _Parts()
    text = _DAY.sub(" ", _NOISE.sub(" ", text), count=1)
    text = _take_time(text, parts)
    for pattern, take in _DATES:
        match = pattern.search(text)
        if match:
            take(parts, match)
            break
    if parts.year is not None and parts.short_year and 0 <= parts.year <= 99:
        parts.year += 1900 if parts.year >= 69 else 2000
    return parts


def _take_time(text: str, parts: _Parts) -> str:
    match = _TIME.search(text)
    if not match:
        return text
    clock = _CLOCK.match(match.group(1))
    if clock:
        hour, minute, second, fraction, minute_h, second_h, half = clock.groups()
        parts.hour = int(hour)
        if half:
            parts.hour = parts.hour % 12 + (12 if half.lower() == "p" else 0)
        parts.minute = _integer(minute or minute_h)
        parts.second = _integer(second or second_h)
        parts.fraction = fraction or ""
    parts.zone = match.group(2) or ""
    return text[: match.start()] + " " + text[match.end() :]


def _integer(text: str | None) -> int | None:
    return int(text) if text else None


def _three(parts: _Parts, year: str | None, month: str | None, day: str | None) -> None:
    """Which of three numbers is which: one with an apostrophe, or of more than two digits, is the year."""
    if year and month and not day:
        year, month, day = None, year, month
    if year is None and day and (len(day) > 2 or day.startswith("'")):
        year, day = day, None
    if year:
        ordinal = re.match(r"'?-?(\d+)(?:st|nd|rd|th)", year)
        if ordinal:
            year, day = day, ordinal.group(1)
    if month and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    if year:
        found = re.search(r"([-+]?)(\d+)", year)
        if found:
            parts.year = int(found.group())
            parts.short_year = not (found.group(1) or len(found.group(2)) > 2)
    parts.month = _number(month)
    parts.day = _number(day)


def _number(text: str | None) -> int | None:
    found = re.search(r"\d+", text) if text else None
    return int(found.group()) if found else None


def _month_number(name: str) -> str:
    return str(_ABBREVIATED.index(name) + 1)


def _take_digits(parts: _Parts, match: re.Match[str]) -> None:
    sign, digits, clock, _, zone = match.groups()
    size = len(digits)
    cuts = {2: "d", 4: "md", 6: "ymd", 8: "Ymd", 10: "YmdH", 12: "YmdHM", 14: "YmdHMS"}
    if size in cuts and not (size == 2 and not clock and sign):
        at = 0
        for letter in cuts[size]:
            width = 4 if letter == "Y" else 2
            value = int(digits[at : at + width])
            at += width
            _store(parts, letter, value)
        parts.short_year = "Y" not in cuts[size]
    elif size in (3, 5, 7):
        parts.year = int(digits[:-3]) if size > 3 else None
        parts.short_year = size < 7
        day_of_year = int(digits[-3:])
        if parts.year is not None and 1 <= day_of_year <= 366:
            base = parts.year if size == 7 else parts.year + (1900 if parts.year >= 69 else 2000)
            moment = datetime(max(base, 1), 1, 1) + timedelta(days=day_of_year - 1)  # noqa: DTZ001  # only its day counts
            parts.month, parts.day = moment.month, moment.day
    if clock and size >= 4:
        for letter, at in (("H", 0), ("M", 2), ("S", 4)):
            if clock[at : at + 2]:
                _store(parts, letter, int(clock[at : at + 2]))
    if zone:
        parts.zone = zone


def _store(parts: _Parts, letter: str, value: int) -> None:
    names = {"Y": "year", "y": "year", "m": "month", "d": "day", "H": "hour", "M": "minute", "S": "second"}
    setattr(parts, names[letter], value)


def _take_month(parts: _Parts, match: re.Match[str]) -> None:
    parts.month = int(_month_number(match.group(1)))


def _take_year(parts: _Parts, match: re.Match[str]) -> None:
    parts.year = int(match.group(1))


def _take_day(parts: _Parts, match: re.Match[str]) -> None:
    parts.day = int(match.group(1))


_DATES = (
    (_EU, lambda parts, match: _three(parts, match.group(3), _month_number(match.group(2)), match.group(1))),
    (_US, lambda parts, match: _three(parts, match.group(3), _month_number(match.group(1)), match.group(2))),
    (_ISO, lambda parts, match: _three(parts, *match.groups())),
    (_NAMED, lambda parts, match: _three(parts, match.group(1), _month_number(match.group(2)), match.group(3))),
    (_NAMED_FIRST, lambda parts, match: _three(parts, match.group(3), _month_number(match.group(1)), match.group(2))),
    (_SLASHES, lambda parts, match: _three(parts, *match.groups())),
    (_DOTS, lambda parts, match: _three(parts, *match.groups())),
    (_YEAR, _take_year),
    (_MONTH_ALONE, _take_month),
    (_ORDINAL, _take_day),
    (_DIGITS, _take_digits),
)


def _zone(name: str) -> timezone | None:
    if not name:
        return None
    if name in _ZONES:
        return timezone(timedelta(hours=_ZONES[name]))
    match = re.fullmatch(r"(?:gmt|utc?)?([-+])(\d{1,2}):?(\d{2})?(?::?(\d{2}))?", name)
    if not match:
        return None
    hours, minutes = int(match.group(2)), int(match.group(3) or 0)
    if hours > 23 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if match.group(1) == "-" else offset)
