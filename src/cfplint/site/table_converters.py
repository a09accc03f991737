"""The converters of Ruby's CSV that a configuration can name: numbers of cells instead of their text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Converter = Callable[[str], int | float | str]

_INTEGER = re.compile(r"\s*([-+]?)(0x|0b|0o?)?([0-9a-f]+(?:_[0-9a-f]+)*)\s*", re.ASCII | re.IGNORECASE)
_FLOAT = re.compile(
    r"\s*[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]+(?:_[0-9]+)*)?(?:e[-+]?[0-9]+)?\s*", re.ASCII | re.IGNORECASE
)
_BASES = {"": 10, "0": 8, "0o": 8, "0x": 16, "0b": 2}
_MOST_DIGITS = 400


def converters_of(names: object) -> tuple[Converter, ...]:
    """The converters that a configuration names; of those of Ruby `integer`, `float` and `numeric` are known.

    Args:
        names: the value of `csv_converters`.
    """
    found: list[Converter] = []
    for name in names if isinstance(names, list) else ():
        found += _NAMED.get(str(name).removeprefix(":"), ())
    return tuple(found)


def converted(text: str, converters: Sequence[Converter]) -> int | float | str:
    """A cell's value: what the first converter that knows it makes of it, else its text."""
    for convert in converters:
        value = convert(text)
        if not isinstance(value, str):
            return value
    return text


def _integer(text: str) -> int | str:
    match = _INTEGER.fullmatch(text) if len(text) <= _MOST_DIGITS else None
    if match is None:
        return text
    sign, prefix, digits = match.groups()
    try:
        return int(sign + digits, _BASES[(prefix or "").lower()])
    except ValueError:
        return text


def _float(text: str) -> float | str:
    return float(text) if len(text) <= _MOST_DIGITS and _FLOAT.fullmatch(text) else text


_NAMED: dict[str, tuple[Converter, ...]] = {"integer": (_integer,), "float": (_float,), "numeric": (_integer, _float)}
