"""What a loop goes through, and the arrays that filters work on."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.errors import LiquidError
from cfplint.liquid.limits import ITEMS_A_STEP, MAX_DEPTH, MAX_ITEMS, LimitError, spend
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.values import Drop, Range


def items(value: object, start: int = 0, end: int | None = None) -> list[object]:
    """The items of a collection from an index to another, as `for` sees them.

    A hash gives pairs, a drop its keys, a string itself, what has no items nothing. A negative start counts as 0, as in
    Ruby's walk from item to item.

    Raises:
        LimitError: there are more than any page can need.
    """
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, Drop) and value.enumerable and not value.hash_like:
        values: list[object] | None = [*value.keys()]
    else:
        values = sequence(value)
    if values is None:
        return []
    return values[max(start, 0) : max(end, 0) if end is not None else None]


def sequence(value: object) -> list[object] | None:
    """The members of what Ruby can walk through (an array, a hash's pairs, a range), or `None`. Always a new list."""
    if isinstance(value, (list, tuple)):
        spend(len(value) // ITEMS_A_STEP)
        return list(value)
    if isinstance(value, Mapping):
        spend(2 * len(value))
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Range):
        if len(value) > MAX_ITEMS:
            raise LimitError("a range is longer than a page can need")
        spend(len(value) // ITEMS_A_STEP)
        return list(value)
    if isinstance(value, Drop) and value.enumerable:
        return value.pairs()
    return None


def input_array(value: object) -> list[object]:
    """What Liquid's array filters work on: arrays flattened, a hash as one item, nil as nothing."""
    if isinstance(value, (list, tuple)):
        return flattened(value)
    if isinstance(value, Mapping):
        return [value]
    values = sequence(value)
    if values is not None:
        return values
    return [] if value is None else [value]


def flattened(values: list[object] | tuple[object, ...]) -> list[object]:
    """`Array#flatten`.

    Raises:
        LimitError: there are more items than any page can need.
    """
    flat: list[object] = []
    _flatten(values, flat, 0)
    spend(len(flat) // ITEMS_A_STEP)
    return flat


def _flatten(values: list[object] | tuple[object, ...], flat: list[object], depth: int) -> None:
    if depth > MAX_DEPTH:
        raise LimitError("an array is too deep")
    for value in values:
        if isinstance(value, (list, tuple)):
            _flatten(value, flat, depth + 1)
        else:
            flat.append(value)
    if len(flat) > MAX_ITEMS:
        raise LimitError("an array is longer than a page can need")


def integer_of(value: object) -> int:
    """`to_i` of a value; 0 for nil.

    Raises:
        LiquidError: it has none.
    """
    if value is None:
        return 0
    if isinstance(value, str):
        return ruby_text.to_i(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return int(value)
    raise LiquidError("what should be a number is none")
