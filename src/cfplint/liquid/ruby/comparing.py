"""Ruby's `==`, `<`, `<=>` and `include?` on the values of a template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cmp_to_key

from cfplint.errors import LiquidError
from cfplint.liquid.ruby.printing import inspect, to_s
from cfplint.liquid.ruby.values import Drop, MethodLiteral, Range


def equal(left: object, right: object) -> bool:
    """`==` of a condition, where `empty` and `blank` ask the other side."""
    if isinstance(left, MethodLiteral):
        return _asked(left, right)
    if isinstance(right, MethodLiteral):
        return _asked(right, left)
    return same(left, right)


def _asked(literal: MethodLiteral, value: object) -> bool:
    return literal.name == "empty" and isinstance(value, str | list | Mapping) and not value


def same(left: object, right: object) -> bool:
    """Ruby's `==`: `true` is not `1`, `1` is `1.0`."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(same(*pair) for pair in zip(left, right, strict=True))
    if isinstance(left, datetime) and isinstance(right, datetime):
        return _aware(left) == _aware(right)
    if isinstance(left, datetime) or isinstance(right, datetime):
        return False
    return left is right or left == right


def contains(left: object, right: object) -> bool:
    """The operator `contains`."""
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list | tuple):
        return any(same(item, right) for item in left)
    if isinstance(left, Mapping):
        return _hashable(right) and right in left
    if isinstance(left, Range):
        return right in left
    return False


def _hashable(value: object) -> bool:
    return isinstance(value, str | int | float | date | bool)


def ordered(left: object, operator: str, right: object) -> bool:
    """`<`, `>`, `<=`, `>=` of a condition.

    Raises:
        LiquidError: both sides can be ordered, but not with each other.
    """
    if not (_comparable(left) and _comparable(right)):
        return False
    order = spaceship(left, right)
    if order is None:
        shown = inspect(right) if isinstance(right, int | float) else type_name(right)
        raise LiquidError(f"comparison of {type_name(left)} with {shown} failed")
    return _OPERATORS[operator](order)


_OPERATORS: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


def _comparable(value: object) -> bool:
    return isinstance(value, str | int | float | date) and not isinstance(value, bool)


def spaceship(left: object, right: object) -> int | None:
    """Ruby's `<=>`: negative, zero or positive, or `None` where the two have no order."""
    if isinstance(left, str) and isinstance(right, str):
        return _order(left.encode("utf-8", "surrogatepass"), right.encode("utf-8", "surrogatepass"))
    if isinstance(left, bool) or isinstance(right, bool):
        return 0 if left is right else None
    if isinstance(left, int | float) and isinstance(right, int | float):
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


def _order(left: object, right: object) -> int:
    return (left > right) - (left < right)  # type: ignore[operator]  # called for two values of one ordered type


def _array_order(left: list[object], right: list[object]) -> int | None:
    for mine, other in zip(left, right, strict=False):
        order = spaceship(mine, other)
        if order != 0:
            return order
    return _order(len(left), len(right))


def _drop_order(left: Drop, right: Drop) -> int | None:
    order = spaceship(left.get("date"), right.get("date"))
    return order or spaceship(left.get("path"), right.get("path"))


def _aware(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def sorted_by(values: list[object], compare: Callable[[object, object], int]) -> list[object]:
    """Values in the order that a comparison gives them; equal ones keep their order."""
    return sorted(values, key=cmp_to_key(compare))


def compared(left: object, right: object) -> int:
    """`<=>` for a sort.

    Raises:
        LiquidError: the two have no order.
    """
    order = spaceship(left, right)
    if order is None:
        shown = inspect(right) if right is None or isinstance(right, int | float) else type_name(right)
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
