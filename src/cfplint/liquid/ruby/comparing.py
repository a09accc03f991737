"""Ruby's `==`, `<`, `<=>` and `include?` on the values of a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cmp_to_key
from typing import Any

from cfplint.errors import LiquidError
from cfplint.liquid.limits import (
    CHARACTERS_A_STEP,
    COMPARED_CHARACTERS_A_STEP,
    COMPARISON_STEPS,
    ITEMS_A_STEP,
    MAX_DEPTH,
    LimitError,
    spend,
)
from cfplint.liquid.ruby.printing import inspect, to_s
from cfplint.liquid.ruby.values import Drop, MethodLiteral, Range


def equal(left: object, right: object) -> bool:
    """`==` of a condition, where `empty` and `blank` ask the other side."""
    if isinstance(left, str) and isinstance(right, str):
        if len(left) > COMPARED_CHARACTERS_A_STEP:
            spend(len(left) // COMPARED_CHARACTERS_A_STEP)
        return left == right
    if isinstance(left, MethodLiteral):
        return _asked(left, right) if not isinstance(right, MethodLiteral) else False
    if isinstance(right, MethodLiteral):
        return _asked(right, left)
    return same(left, right)


def _asked(literal: MethodLiteral, value: object) -> bool:
    return literal.name == "empty" and isinstance(value, (str, list, Mapping)) and not value


def same(left: object, right: object) -> bool:  # noqa: PLR0911  # one type a line
    """Ruby's `==`: `true` is not `1`, `1` is `1.0`."""
    if left is right:
        return True
    if isinstance(left, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return False
    if isinstance(left, (list, Mapping)):
        return _same_members(left, right, 0)
    if isinstance(left, datetime) and isinstance(right, datetime):
        return _aware(left) == _aware(right)
    if isinstance(left, datetime) or isinstance(right, datetime):
        return False
    return left == right


def _same_members(left: object, right: object, depth: int) -> bool:
    if depth > MAX_DEPTH:
        raise LimitError("a value is too deep to be compared")
    pairs: Iterable[tuple[object, object]] | None
    if isinstance(left, list) and isinstance(right, list):
        pairs = zip(left, right, strict=False) if len(left) == len(right) else None
    elif isinstance(left, Mapping) and isinstance(right, Mapping):
        pairs = ((left[key], right[key]) for key in left) if left.keys() == right.keys() else None
    else:
        return same(left, right) if not isinstance(left, (list, Mapping)) else False
    if pairs is None:
        return False
    for mine, other in pairs:
        spend(1)
        if mine is not other and not _same_members(mine, other, depth + 1):
            return False
    return True


def contains(left: object, right: object) -> bool:
    """The operator `contains`."""
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        spend(len(left) // CHARACTERS_A_STEP)
        return to_s(right) in left
    if isinstance(left, list):
        spend(1 + len(left) // ITEMS_A_STEP)
        return right in left if isinstance(right, str) else any(same(item, right) for item in left)
    if isinstance(left, Mapping):
        return _hashable(right) and right in left
    if isinstance(left, Range):
        return right in left
    return False


def _hashable(value: object) -> bool:
    return isinstance(value, (str, int, float, date, bool))


def ordered(left: object, operator: str, right: object) -> bool:
    """`<`, `>`, `<=`, `>=` of a condition.

    Raises:
        LiquidError: both sides can be ordered, but not with each other.
    """
    if not (_comparable(left) and _comparable(right)):
        return False
    order = spaceship(left, right)
    if order is None:
        shown = inspect(right) if isinstance(right, (int, float)) else type_name(right)
        raise LiquidError(f"comparison of {type_name(left)} with {shown} failed")
    return _ORDERS[operator](order)


_ORDERS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}

OPERATORS: dict[str, Callable[[object, object], bool]] = {
    "==": equal,
    "!=": lambda left, right: not equal(left, right),
    "<>": lambda left, right: not equal(left, right),
    "contains": contains,
    "<": lambda left, right: ordered(left, "<", right),
    ">": lambda left, right: ordered(left, ">", right),
    "<=": lambda left, right: ordered(left, "<=", right),
    ">=": lambda left, right: ordered(left, ">=", right),
}
"""What the operators of conditions ask."""


def _comparable(value: object) -> bool:
    return isinstance(value, (str, int, float, date)) and not isinstance(value, bool)


def spaceship(left: object, right: object) -> int | None:  # noqa: PLR0911  # one type a line
    """Ruby's `<=>`: negative, zero or positive, or `None` where the two have no order."""
    if isinstance(left, str) and isinstance(right, str):
        spend(len(left) // COMPARED_CHARACTERS_A_STEP)
        return _order(left, right)
    if isinstance(left, bool) or isinstance(right, bool):
        return 0 if left is right else None
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return _order(left, right)
    if isinstance(left, datetime) and isinstance(right, datetime):
        return _order(_aware(left), _aware(right))
    if isinstance(left, date) and isinstance(right, date):
        return None if isinstance(left, datetime) or isinstance(right, datetime) else _order(left, right)
    if isinstance(left, list) and isinstance(right, list):
        return _array_order(left, right)
    if isinstance(left, Drop) and isinstance(right, Drop):
        return _drop_order(left, right)
    return 0 if left is right or same(left, right) else None


def _order(left: Any, right: Any) -> int:
    return int(left > right) - int(left < right)


def _array_order(left: list[object], right: list[object]) -> int | None:
    for mine, other in zip(left, right, strict=False):
        spend(1)
        order = spaceship(mine, other)
        if order != 0:
            return order
    return _order(len(left), len(right))


def _drop_order(left: Drop, right: Drop) -> int | None:
    if left.hash_like or right.hash_like:
        return 0 if left is right else None
    order = spaceship(left.get("date"), right.get("date"))
    return order or spaceship(left.get("path"), right.get("path"))


def _aware(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def sorted_values(values: list[object]) -> list[object]:
    """Values in the order of `<=>`; equal ones keep their order.

    Raises:
        LiquidError: two of them have no order.
    """
    spend(2 * len(values))
    if all(isinstance(value, str) for value in values):
        return sorted(values)  # type: ignore[type-var]  # all of them are strings
    if all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values):
        return sorted(values, key=_number)
    spend(COMPARISON_STEPS * len(values) * len(values).bit_length())
    return sorted(values, key=cmp_to_key(compared))


def _number(value: object) -> float | int:
    return value if isinstance(value, (int, float)) else 0


def compared(left: object, right: object) -> int:
    """`<=>` for a sort.

    Raises:
        LiquidError: the two have no order.
    """
    order = spaceship(left, right)
    if order is None:
        shown = inspect(right) if right is None or isinstance(right, (int, float)) else type_name(right)
        raise LiquidError(f"comparison of {type_name(left)} with {shown} failed")
    return order


def type_name(value: object) -> str:
    """The name of a value's Ruby class."""
    for kinds, name in _TYPE_NAMES:
        if isinstance(value, kinds):
            return name
    return "NilClass" if value is None else type(value).__name__


_TYPE_NAMES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "String"),
    (bool, "Boolean"),
    (int, "Integer"),
    (float, "Float"),
    (datetime, "Time"),
    (date, "Date"),
    ((list, tuple), "Array"),
    (Mapping, "Hash"),
)
