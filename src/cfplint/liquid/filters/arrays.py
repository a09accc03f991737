"""Filters that work on arrays."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import PROPERTY_STEPS, spend
from cfplint.liquid.ruby.iterating import input_array, sequence
from cfplint.liquid.ruby.lookup import index, indexable, size_of
from cfplint.liquid.ruby.numbers import to_integer
from cfplint.liquid.ruby.printing import inspect, joined, to_s
from cfplint.liquid.ruby.text import concatenated
from cfplint.liquid.ruby.values import Drop, Range


@liquid_filter("size")
def size(value: object) -> object:
    """How many items or characters; 0 for what has no size."""
    return size_of(value) or 0


@liquid_filter("join")
def join(value: object, glue: object = " ") -> object:
    """Its items as one string."""
    return joined(input_array(value), to_s(glue))


@liquid_filter("first")
def first(value: object) -> object:
    """The first item."""
    values = None if isinstance(value, str) else sequence(value)
    return values[0] if values else None


@liquid_filter("last")
def last(value: object) -> object:
    """The last item."""
    values = sequence(value) if isinstance(value, (list, tuple, Range)) else None
    return values[-1] if values else None


@liquid_filter("reverse")
def reverse(value: object) -> object:
    """From the last to the first."""
    return input_array(value)[::-1]


@liquid_filter("compact")
def compact(value: object, key: object = None) -> object:
    """Without nil, or without the items whose property is nil."""
    values = input_array(value)
    if key is None:
        return [item for item in values if item is not None]
    spend(PROPERTY_STEPS * len(values))
    return [item for item in values if _property(item, key) is not None]


@liquid_filter("uniq")
def uniq(value: object, key: object = None) -> object:
    """Without repetitions."""
    seen: set[str] = set()
    result: list[object] = []
    values = input_array(value)
    spend((2 if key is None else PROPERTY_STEPS) * len(values))
    for item in values:
        mark = item if key is None else _property(item, key)
        name = f"{type(mark).__name__}:{id(mark) if isinstance(mark, Drop) else inspect(mark)}"
        if name not in seen:
            seen.add(name)
            result.append(item)
    return result


@liquid_filter("concat")
def concat(value: object, other: object) -> object:
    """Two arrays, one behind the other."""
    if not isinstance(other, (list, tuple)):
        raise LiquidError("concat takes an array")
    return [*input_array(value), *other]


@liquid_filter("map")
def map_(value: object, key: object) -> object:
    """A property of each item."""
    values = input_array(value)
    spend(PROPERTY_STEPS * len(values))
    return [_property(item, key) if indexable(item) else None for item in values]


def _property(item: object, key: object) -> object:
    if not indexable(item):
        return None
    try:
        return index(item, key)
    except TypeError as error:
        raise LiquidError(f"cannot select the property {to_s(key)}") from error


@liquid_filter("push")
def push(value: object, item: object) -> object:
    """With an item at the end."""
    return [*value, item] if isinstance(value, list) else value


@liquid_filter("unshift")
def unshift(value: object, item: object) -> object:
    """With an item at the start."""
    return [item, *value] if isinstance(value, list) else value


@liquid_filter("pop")
def pop(value: object, number: object = 1) -> object:
    """Without the last items."""
    return value[: max(len(value) - _count(number), 0)] if isinstance(value, list) else value


@liquid_filter("shift")
def shift(value: object, number: object = 1) -> object:
    """Without the first items."""
    return value[_count(number) :] if isinstance(value, list) else value


def _count(number: object) -> int:
    count = to_integer(number)
    if count < 0:
        raise LiquidError("negative array size")
    return count


@liquid_filter("sample")
def sample(value: object, number: object = 1) -> object:
    """The first items: Jekyll takes them at random, but a check must see the same on every run."""
    if not isinstance(value, list):
        return value
    try:
        count = to_integer(number)
    except LiquidError:
        count = 1
    if count == 1:
        return value[0] if value else None
    return value[: max(count, 0)]


@liquid_filter("array_to_sentence_string")
def array_to_sentence_string(value: object, connector: object = "and") -> object:
    """`a, b, and c`."""
    word = to_s(connector)
    if isinstance(value, str) and len(value) <= 2:  # Ruby takes its characters, which it cannot join if there are more
        value = list(value)
    if not isinstance(value, (list, tuple)):
        raise LiquidError("array_to_sentence_string takes an array")
    items = [to_s(item) for item in value]
    if len(items) <= 1:
        return items[0] if items else ""
    if len(items) == 2:
        return concatenated((items[0], f" {word} ", items[1]))
    return concatenated((joined(list(value[:-1]), ", "), f", {word} ", items[-1]))


@liquid_filter("default")
def default(value: object, other: object = "") -> object:
    """Another value for nil, false and what is empty."""
    if value is None or value is False or (isinstance(value, (str, list, Mapping)) and not value):
        return other
    return value
