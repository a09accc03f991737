"""Ruby's `to_s`, `inspect` and `Array#join` of the values that data files and front matter hold."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from cfplint.liquid.limits import (
    BITS_A_STEP,
    ITEMS_A_STEP,
    MAX_DEPTH,
    MAX_ITEMS,
    MAX_TEXT,
    PRINTED_CHARACTERS_A_STEP,
    TOO_LONG,
    LimitError,
    spend,
)
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.values import Drop, MethodLiteral, Range
from cfplint.source import made_of
from cfplint.source.traced_str import concat

_LONG = 64
"""Bits of a number that is printed in no time."""
_JULIAN_DAY = 1_721_425
"""The chronological Julian day before 1 January of the year 1."""


def output(value: object) -> str:
    """What `{{ … }}` writes of a value; a `TracedStr` stays one."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return joined(value)
    return to_s(value)


def to_s(value: object) -> str:  # noqa: PLR0911  # one type a line
    """Ruby's `to_s`."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        if value.bit_length() > _LONG:
            spend(value.bit_length() // BITS_A_STEP)
        return str(value)
    if isinstance(value, float):
        return float_to_s(value)
    return _composite_to_s(value)


def _composite_to_s(value: object) -> str:  # noqa: PLR0911  # one type a line
    if isinstance(value, Decimal):
        return float_to_s(float(value))
    if isinstance(value, datetime):
        return made_of(value, f"{value.date().isoformat()} {value:%H:%M:%S} {_zone_of(value)}")
    if isinstance(value, date):
        return made_of(value, value.isoformat())
    if isinstance(value, MethodLiteral):
        return ""
    if isinstance(value, Range):
        return f"{value.first}..{value.last}"
    if isinstance(value, Drop):
        return value.to_s()
    if isinstance(value, (list, tuple, Mapping)):
        return inspect(value)
    return str(value)


def _zone_of(value: datetime) -> str:
    """How a time's zone is printed: a time written with `Z` is in UTC, one of the site's zone has an offset."""
    return "UTC" if value.tzinfo is UTC else offset_of(value)


def offset_of(value: datetime) -> str:
    """The offset from UTC as in `+0530`; a time without a zone is in UTC."""
    return f"{value:%z}"[:5] or "+0000"


def float_to_s(value: float) -> str:
    """`Float#to_s`: exponents from 1e16 and below 1e-4."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    digits = repr(value)
    mantissa, e, exponent = digits.partition("e")
    return f"{mantissa}.0e{exponent}" if e and "." not in mantissa else digits


def joined(values: list[object] | tuple[object, ...], glue: str = "") -> str:
    """`Array#join`: arrays inside are joined alike."""
    if len(glue) * len(values) > MAX_TEXT:
        raise LimitError(TOO_LONG)
    parts: list[str] = []
    if all(type(value) is str for value in values):
        parts = values  # type: ignore[assignment]  # all of them are plain strings
        spend(len(values) // ITEMS_A_STEP)
    else:
        _collect(values, glue, parts, 0)
        spend(len(parts))
    if sum(map(len, parts)) > MAX_TEXT:
        raise LimitError(TOO_LONG)
    return glue.join(parts) if parts is values else concat(parts)


def _collect(values: list[object] | tuple[object, ...], glue: str, parts: list[str], depth: int) -> None:
    if depth > MAX_DEPTH or len(parts) > MAX_ITEMS:
        raise LimitError("an array is too large or too deep to be joined")
    first = True
    for value in values:
        if glue and not first:
            parts.append(glue)
        first = False
        if isinstance(value, str):
            parts.append(value)
        elif isinstance(value, (list, tuple)):
            _collect(value, glue, parts, depth + 1)
        elif value is not None:
            parts.append(to_s(value))


def inspect(value: object) -> str:
    """Ruby's `inspect`, in the form before Ruby 3.4 (`{"a"=>1}`)."""
    parts: list[str] = []
    _inspect(value, parts, 0)
    spend(3 * len(parts) // 2)
    return "".join(parts)


def _inspect(value: object, parts: list[str], depth: int) -> None:
    if depth > MAX_DEPTH or len(parts) > MAX_ITEMS:
        raise LimitError("a value is too large or too deep to be printed")
    if isinstance(value, Mapping):
        parts.append("{")
        for number, (key, item) in enumerate(value.items()):
            parts.append(", " if number else "")
            _inspect(key, parts, depth + 1)
            parts.append("=>")
            _inspect(item, parts, depth + 1)
        parts.append("}")
    elif isinstance(value, (list, tuple)):
        parts.append("[")
        for number, item in enumerate(value):
            parts.append(", " if number else "")
            _inspect(item, parts, depth + 1)
        parts.append("]")
    else:
        parts.append(_inspected_scalar(value))


def _inspected_scalar(value: object) -> str:
    if isinstance(value, str):
        spend(len(value) // PRINTED_CHARACTERS_A_STEP)
        return ruby_text.inspected(value)
    if value is None:
        return "nil"
    if isinstance(value, datetime) and value.microsecond:
        fraction = f"{value.microsecond:06}".rstrip("0")
        return f"{value:%Y-%m-%d %H:%M:%S}.{fraction} {_zone_of(value)}"
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"#<Date: {value.isoformat()} (({value.toordinal() + _JULIAN_DAY}j,0s,0n),+0s,2299161j)>"
    return value.inspect() if isinstance(value, Drop) else to_s(value)
