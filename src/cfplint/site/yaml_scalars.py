"""What a plain YAML scalar means: the types of YAML 1.1 as Ruby's Psych resolves them.

Psych is laxer and stricter than the specification in turns (`12:30` is a number of seconds, `08` a string), and pages
show the difference. One deviation: `:x` stays a string, as under the loader that Jekyll itself asks for.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

YamlScalar = str | int | float | bool | date | datetime | None

_LETTERS_FIRST = re.compile(r"[^0-9.:-]?(?:[^\W\d_]|[_ \t\r\n\f\v!@#$%^&*(){}<>|/\\~;=])")
_WORDS: dict[str, bool | None] = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}
_TIME = re.compile(
    r"(-?[0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|\s+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?"
    r"(?:\s*(?:(Z)|([-+][0-9]{1,2}):?([0-9]{2})?))?"
)
_DATE = re.compile(r"([0-9]{4})-(1[012]|0[0-9]|[0-9])-([12][0-9]|3[01]|0[0-9]|[0-9])")
_INFINITY = {"+.inf": float("inf"), ".inf": float("inf"), "-.inf": float("-inf"), ".nan": float("nan")}
_BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}")
_BASE_60_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*")
_FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?")
_INTEGER = re.compile(
    r"(?P<sign>[-+]?)(?:0b(?P<binary>[01_,]+)|0(?P<octal>[0-7_,]+)|(?P<decimal>0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)"
    r"|0x(?P<hexadecimal>[0-9a-fA-F_,]+))"
)
_BASES = {"binary": 2, "octal": 8, "decimal": 10, "hexadecimal": 16}
_MOST_DIGITS = 4000  # Python refuses to turn longer numbers into text


def resolve_scalar(text: str, zone: tzinfo = UTC) -> YamlScalar:
    """The value of a plain scalar.

    Args:
        text: the scalar's characters.
        zone: the site's zone, in which a timestamp without one is shown (Psych takes it as UTC).

    Source: https://yaml.org/type/ and Psych 4's `ScalarScanner`.
    """
    if not text:
        return None
    if "\n" in text or _LETTERS_FIRST.match(text):
        if len(text) > 5:
            return text
        return _WORDS.get(text.lower(), text) if text.isascii() else text
    if len(text) > _MOST_DIGITS:
        return text
    return _resolve_number_or_date(text, zone)


def _resolve_number_or_date(text: str, zone: tzinfo) -> YamlScalar:
    if match := _TIME.fullmatch(text):
        return _timestamp(match, zone) or text
    if match := _DATE.fullmatch(text):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            return text
    if text.lower() in _INFINITY:
        return _INFINITY[text.lower()]
    return _resolve_number(text)


def _resolve_number(text: str) -> int | float | str:
    if _BASE_60.fullmatch(text):
        parts = [int(part.replace("_", "")) for part in text.split(":")]
        return sum(part * factor for part, factor in zip(parts, (3600, 60, 1), strict=False))
    if _BASE_60_FLOAT.fullmatch(text):
        seconds = [_to_float(part) or 0.0 for part in text.split(":")]
        return sum(part * factor for part, factor in zip(seconds, (3600, 60, 1), strict=False))
    if _FLOAT.fullmatch(text):
        number = _to_float(text)
        return text if number is None else number
    if match := _INTEGER.fullmatch(text):
        return _integer(match, text)
    return text


def _to_float(text: str) -> float | None:
    try:
        return float(re.sub(r"[,_]", "", text))
    except ValueError:
        return None


def _integer(match: re.Match[str], text: str) -> int | str:
    kind = str(match.lastgroup)
    digits = re.sub(r"[,_]", "", match[kind])
    if not digits:
        return 0 if kind == "octal" else text
    return int(match["sign"] + digits, _BASES[kind])


def _timestamp(match: re.Match[str], zone: tzinfo) -> datetime | None:
    year, month, day, hour, minute, second = map(int, match.groups()[:6])
    fraction, utc, hours, minutes = match.groups()[6:]
    try:
        microsecond = int((fraction or "0")[:6].ljust(6, "0"))
        leap = second == 60
        plain = datetime(year, month, day, hour, minute, 59 if leap else second, microsecond, tzinfo=UTC)
        plain += timedelta(seconds=1) if leap else timedelta()
        if utc:
            return plain
        if hours is None:
            return plain.astimezone(zone)
        sign = -1 if hours.startswith("-") and int(hours) else 1
        offset = timedelta(hours=int(hours), minutes=sign * int(minutes or 0))
        # With a name of its own it is not UTC, which is for `Z`: Ruby prints the two differently.
        return plain.replace(tzinfo=timezone(offset, ""))
    except (ValueError, OverflowError):
        return None
