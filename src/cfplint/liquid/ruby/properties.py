"""A property of an item, as Jekyll's `where`, `sort` and `group_by` read it."""

from __future__ import annotations

import re

from cfplint.errors import LiquidError
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.comparing import type_name
from cfplint.liquid.ruby.lookup import index, indexable
from cfplint.liquid.ruby.printing import to_s

_INTEGER = re.compile(r"\s*-?\d+\s*", re.ASCII)
_FLOAT = re.compile(r"\s*-?(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)


def item_property(item: object, name: object) -> object:
    """A property, along a path with dots; a string that looks like a number is one.

    Raises:
        LiquidError: the item has no properties.
    """
    path = to_s(name)
    if not indexable(item) or (isinstance(item, int) and path):
        raise LiquidError(f"{type_name(item)} has no property {path}")
    try:
        value: object = item
        if "." in path:
            for part in path.split("."):
                value = index(value, part) if indexable(value) else False
        else:
            value = index(value, path)
    except TypeError as error:
        raise LiquidError(f"{type_name(item)} has no property {path}") from error
    return _number_or(value)


def _number_or(value: object) -> object:
    if isinstance(value, str):
        if not value or value[-1] not in "0123456789. \t\r\n\f\v":
            return value
        if _INTEGER.fullmatch(value):
            return ruby_text.to_i(value)
        if _FLOAT.fullmatch(value):
            return ruby_text.to_f(value)
    return value
