"""`where`, `find`, `group_by` and the forms of them that take an expression."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import PARSING_STEPS, PARSING_STEPS_A_CHARACTER, PROPERTY_STEPS, spend
from cfplint.liquid.ruby.iterating import sequence
from cfplint.liquid.ruby.printing import joined, to_s
from cfplint.liquid.ruby.properties import item_property
from cfplint.liquid.ruby.values import MethodLiteral
from cfplint.liquid.syntax.conditions import strict_condition
from cfplint.liquid.syntax.filtered import parse_filtered
from cfplint.liquid.syntax.lexer import MarkupSyntaxError

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext


@liquid_filter("where")
def where(value: object, key: object, target: object, *, context: JekyllContext) -> object:
    """The items whose property is, or has among its members, a value."""
    values = _searched(value, key, target)
    if values is None:
        return value
    known = context.state.setdefault("where", {})
    name = (id(value), to_s(key), type(target).__name__, to_s(target))
    if name not in known:
        spend(_steps(key) * len(values))
        found = [item for item in values if _matches(item_property(item, key), target)]
        known[name] = (value, found)
    return list(known[name][1])


@liquid_filter("find")
def find(value: object, key: object, target: object) -> object:
    """The first item whose property is, or has among its members, a value."""
    values = _searched(value, key, target)
    if values is None:
        return value
    spend(_steps(key) * len(values))
    return next((item for item in values if _matches(item_property(item, key), target)), None)


def _steps(key: object) -> int:
    """What it costs to look a property up in one item."""
    return PROPERTY_STEPS * (1 + 2 * to_s(key).count("."))


def _searched(value: object, key: object, target: object) -> list[object] | None:
    if key is None or key is False or isinstance(target, (list, tuple, Mapping)):
        return None
    return _members(value)


def _members(value: object) -> list[object] | None:
    return list(value.values()) if isinstance(value, Mapping) else None if isinstance(value, str) else sequence(value)


def _matches(found: object, target: object) -> bool:
    if target is None:
        return found is None
    if isinstance(target, MethodLiteral):
        return found == "" or found is None or (isinstance(found, list) and joined(found) == "")
    text = to_s(target)
    if isinstance(found, str):
        return found == text
    if isinstance(found, (list, tuple)):
        return any(to_s(part) == text for part in found)
    if found is None:
        return False
    return to_s(found) == text


@liquid_filter("where_exp")
def where_exp(value: object, variable: object, expression: object, *, context: JekyllContext) -> object:
    """The items for which a condition holds."""
    values = _members(value)
    if values is None:
        return value
    return [item for item, holds in _tried(values, to_s(variable), to_s(expression), context) if holds]


@liquid_filter("find_exp")
def find_exp(value: object, variable: object, expression: object, *, context: JekyllContext) -> object:
    """The first item for which a condition holds."""
    values = _members(value)
    if values is None:
        return value
    return next((item for item, holds in _tried(values, to_s(variable), to_s(expression), context) if holds), None)


def _tried(
    values: list[object], variable: str, expression: str, context: JekyllContext
) -> Iterator[tuple[object, object]]:
    spend(PARSING_STEPS + PARSING_STEPS_A_CHARACTER * len(expression))
    try:
        condition = strict_condition(expression, 0, context.path)
    except MarkupSyntaxError as problem:
        raise LiquidError(f"the condition {expression} cannot be read: {problem.args[0]}") from problem
    yield from _each(values, variable, expression, condition.evaluate, context)


def _each(
    values: list[object],
    variable: str,
    expression: str,
    evaluate: Callable[[JekyllContext], object],
    context: JekyllContext,
) -> Iterator[tuple[object, object]]:
    scope: dict[str, object] = {}
    steps = 8 + len(expression) // 8
    for item in values:
        spend(steps)
        scope[variable] = item
        context.push(scope)
        try:
            result = evaluate(context)
        finally:
            context.pop()
        yield item, result


@liquid_filter("group_by")
def group_by(value: object, key: object) -> object:
    """The items in groups with the same property."""
    values = None if isinstance(value, str) else sequence(value)
    spend(_steps(key) * len(values or ()))
    return value if values is None else _groups((item, to_s(item_property(item, key))) for item in values)


@liquid_filter("group_by_exp")
def group_by_exp(value: object, variable: object, expression: object, *, context: JekyllContext) -> object:
    """The items in groups for which an expression has the same value."""
    values = None if isinstance(value, str) else sequence(value)
    if values is None:
        return value
    text = to_s(expression)
    spend(PARSING_STEPS + PARSING_STEPS_A_CHARACTER * len(text))
    parsed = parse_filtered(text, 0, _ExpressionReader(context))
    return _groups(_each(values, to_s(variable), text, parsed.evaluate, context))


class _ExpressionReader:
    """Reads an expression that is itself a value: what is odd in it is not noted, as its place is not known."""

    def __init__(self, context: JekyllContext) -> None:
        self.path = context.path
        self._filters = context.env.filters

    def filter_function(self, name: str, start: int, *, told: bool = True) -> Callable[..., object] | None:  # noqa: ARG002  # the protocol
        return self._filters.get(name)

    def lax(self, problem: MarkupSyntaxError, lost: str) -> None:
        """Nothing."""


def _groups(pairs: Iterable[tuple[object, object]]) -> list[object]:
    groups: dict[object, tuple[object, list[object]]] = {}
    for item, name in pairs:
        groups.setdefault(_group_key(name), (name, []))[1].append(item)
    return [{"name": name, "items": items, "size": len(items)} for name, items in groups.values()]


def _group_key(name: object) -> object:
    if isinstance(name, str):
        return str(name)
    return (type(name).__name__, to_s(name))
