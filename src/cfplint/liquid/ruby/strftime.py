"""Ruby's `strftime`: flags, widths and all directives, English names.

Source: the documentation of Ruby's `Time#strftime`.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from cfplint.errors import LiquidError
from cfplint.site.ruby_time import EarlyTime

if TYPE_CHECKING:
    from collections.abc import Callable

MONTHS = (
    "January February March April May June July August September October November December".split()  # reads better
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # reads better

_DIRECTIVE = re.compile(r"%([-_0^#:]*)(\d*)[EO]?([A-Za-z%+]?)")
_MAX_WIDTH = 1024

_COMPOUND = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "v": "%e-%^b-%Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}


def strftime(moment: date, pattern: str) -> str:
    """A date or a time in a format.

    Args:
        moment: a day, or a time with its zone.
        pattern: the format.

    Raises:
        LiquidError: the format ends within a directive, or a width is too large.
    """
    time = moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001  # a day has no zone

    def one(match: re.Match[str]) -> str:
        flags, width, directive = match.groups()
        if not directive and match.end() == len(pattern):
            raise LiquidError(f"the date format {pattern} is invalid")
        if width and (len(width) > 4 or int(width) > _MAX_WIDTH):
            raise LiquidError(f"the date format {pattern} has a width that is too large")
        return _formatted(time, flags, int(width or 0), directive) if directive else match.group()

    return _DIRECTIVE.sub(one, pattern)


def _formatted(time: datetime, flags: str, width: int, directive: str) -> str:
    if directive in _COMPOUND:
        return _sized(strftime(time, _COMPOUND[directive]), flags, width, " ", 0)
    if directive in _NUMBERS:
        function, digits, pad = _NUMBERS[directive]
        number = function(time)
        return _number(number, flags, width or digits + (number < 0 and directive == "Y"), pad)
    if directive in "NL":
        digits = width or (3 if directive == "L" else 9)
        return f"{time.microsecond:06d}000".ljust(digits, "0")[:digits]
    if directive == "z":
        return _offset(time, flags, width)
    if directive in _WORDS:
        return _sized(_WORDS[directive](time), flags, width, " ", 0)
    return {"%": "%", "n": "\n", "t": "\t"}.get(directive, f"%{flags}{width or ''}{directive}")


def _number(number: int, flags: str, width: int, pad: str) -> str:
    if "-" in flags:
        return str(number)
    for flag in flags:
        pad = {"_": " ", "0": "0"}.get(flag, pad)
    return str(number).rjust(width, pad) if number >= 0 or pad == " " else "-" + str(-number).rjust(width - 1, pad)


def _sized(text: str, flags: str, width: int, pad: str, least: int) -> str:
    for flag in flags:
        pad = {"_": " ", "0": "0"}.get(flag, pad)
    if "^" in flags:
        text = text.upper()
    elif "#" in flags:
        text = text.lower() if text in ("AM", "PM") or text.isupper() else text.upper()
    return text.rjust(max(width, least), pad)


def _offset(time: datetime, flags: str, width: int) -> str:
    seconds = int((time.utcoffset() or timedelta()).total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    colons = flags.count(":")
    text = (f"{minutes:02d}", f":{minutes:02d}", f":{minutes:02d}:{rest:02d}")[min(colons, 2)]
    return sign + f"{hours:02d}{text}".rjust(width - 1, "0")


def _year(time: datetime) -> int:
    return time.year - EarlyTime.SHIFT if isinstance(time, EarlyTime) else time.year


def _hour12(time: datetime) -> int:
    return (time.hour - 1) % 12 + 1


def _week(time: datetime, first_weekday: int) -> int:
    weekday = (time.weekday() - first_weekday) % 7
    return (time.timetuple().tm_yday + 6 - weekday) // 7


def _seconds(time: datetime) -> int:
    offset = time.utcoffset() or timedelta()
    return int((time.replace(tzinfo=None) - datetime(1970, 1, 1) - offset) // timedelta(seconds=1))  # noqa: DTZ001  # both sides are in UTC


def _zone_name(time: datetime) -> str:
    if not time.tzinfo:
        return "+00:00"
    name = time.tzname()
    return "" if not name or name.startswith(("UTC+", "UTC-")) else name


_NUMBERS: dict[str, tuple[Callable[[datetime], int], int, str]] = {
    "Y": (_year, 4, "0"),
    "C": (lambda time: _year(time) // 100, 2, "0"),
    "y": (lambda time: _year(time) % 100, 2, "0"),
    "m": (lambda time: time.month, 2, "0"),
    "d": (lambda time: time.day, 2, "0"),
    "e": (lambda time: time.day, 2, " "),
    "j": (lambda time: time.timetuple().tm_yday, 3, "0"),
    "H": (lambda time: time.hour, 2, "0"),
    "k": (lambda time: time.hour, 2, " "),
    "I": (_hour12, 2, "0"),
    "l": (_hour12, 2, " "),
    "M": (lambda time: time.minute, 2, "0"),
    "S": (lambda time: time.second, 2, "0"),
    "u": (lambda time: time.isoweekday(), 1, "0"),
    "w": (lambda time: time.isoweekday() % 7, 1, "0"),
    "G": (lambda time: time.isocalendar()[0], 4, "0"),
    "g": (lambda time: time.isocalendar()[0] % 100, 2, "0"),
    "V": (lambda time: time.isocalendar()[1], 2, "0"),
    "U": (lambda time: _week(time, 6), 2, "0"),
    "W": (lambda time: _week(time, 0), 2, "0"),
    "s": (_seconds, 1, "0"),
}
_WORDS: dict[str, Callable[[datetime], str]] = {
    "A": lambda time: DAYS[time.weekday()],
    "a": lambda time: DAYS[time.weekday()][:3],
    "B": lambda time: MONTHS[time.month - 1],
    "b": lambda time: MONTHS[time.month - 1][:3],
    "h": lambda time: MONTHS[time.month - 1][:3],
    "p": lambda time: "AM" if time.hour < 12 else "PM",
    "P": lambda time: "am" if time.hour < 12 else "pm",
    "Z": _zone_name,
}
