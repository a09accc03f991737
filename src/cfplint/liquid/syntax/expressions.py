"""Values and paths, as Liquid 4.0's `Expression.parse` reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from liquid.builtin.expressions import Path
from liquid.expression import Expression
from liquid.token import TOKEN_EXPRESSION, Token

from cfplint.errors import LiquidError
from cfplint.liquid.limits import MAX_BRACKETS
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.lookup import drop_command, has_property, hash_command, property_of
from cfplint.liquid.ruby.numbers import to_integer
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.ruby.values import ABSENT, BLANK, EMPTY, Drop, Range
from cfplint.liquid.syntax.fragments import VARIABLE_PARTS
from cfplint.source import Run, traced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.context import RenderContext

    from cfplint.liquid.context import JekyllContext

_WORDS: dict[str, object] = {
    "": None,
    "nil": None,
    "null": None,
    "true": True,
    "false": False,
    "empty": EMPTY,
    "blank": BLANK,
}
_COMMANDS = frozenset(("size", "first", "last"))
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_FLOAT = re.compile(r"-?\d[\d.]+", re.ASCII)
_RANGE = re.compile(r"\((\S+)\.\.(\S+)\)", re.ASCII)


class Constant(Expression):
    """A string, a number, or one of the words `true`, `false`, `nil`, `empty`, `blank`."""

    __slots__ = ("value",)

    def __init__(self, token: Token, value: object) -> None:
        super().__init__(token)
        self.value = value

    def __str__(self) -> str:
        return repr(self.value)

    def evaluate(self, context: RenderContext) -> object:  # noqa: ARG002  # python-liquid's protocol
        """The value."""
        return self.value

    def children(self) -> Iterable[Expression]:
        """Nothing."""
        return ()


class Lookup(Path):
    """A name, and properties looked up one after the other: `page.authors[0].name`."""

    __slots__ = ("name", "root", "steps")

    def __init__(self, token: Token, name: str | Expression | None, steps: list[Step]) -> None:
        self.token = token
        self.root = name if isinstance(name, str) else None
        self.name = name
        self.steps = steps

    @property
    def path(self) -> list[Any]:  # type: ignore[override]  # python-liquid asks for it only when it looks through a tree
        """The name and the keys, as python-liquid shows them."""
        segments = [self.name, *(step if step is not None else key for key, step, _ in self.steps)]
        return [part if isinstance(part, (str, int, Path)) else str(part) for part in segments]

    def evaluate(self, context: JekyllContext) -> object:  # type: ignore[override]  # only ours renders our nodes
        """The value at the end of the path, or `None`.

        Raises:
            LiquidError: a name does not exist, and the site asks to be told.
        """
        if context.strict_variables:
            self._check(context)
        root = self.root
        if root is None:
            value = context.find(self.name.evaluate(context) if isinstance(self.name, Expression) else None)
        else:
            for space in context.spaces:
                if root in space:
                    value = space[root]
                    break
            else:
                value = _outside(context, root)
        for key, expression, command in self.steps:
            if expression is not None:
                key = expression.evaluate(context)  # noqa: PLW2901  # the step's key
            if type(value) is dict and type(key) is str:
                value = value[key] if key in value else hash_command(value, key) if command else None
            elif isinstance(value, Drop) and key != "first":
                found = value.lookup(key)
                value = found if found is not ABSENT else drop_command(value, key) if command else None
            else:
                value = property_of(value, key, command=command)
            if value is None:
                return None
        return value

    def _check(self, context: JekyllContext) -> None:
        name = (
            self.root if self.root is not None or not isinstance(self.name, Expression) else self.name.evaluate(context)
        )
        if not context.defines(name):
            raise LiquidError(f"the variable {to_s(name)} does not exist")
        value = context.find(name)
        for key, expression, command in self.steps:
            step = key if expression is None else expression.evaluate(context)
            if not has_property(value, step, command=command):
                raise LiquidError(f"the variable {to_s(step)} does not exist")
            value = property_of(value, step, command=command)

    def children(self) -> list[Expression]:
        """The expressions between its brackets."""
        return [expression for _, expression, _ in self.steps if expression is not None]


class Variable(Lookup):
    """A name alone, as most are."""

    __slots__ = ()

    root: str

    def evaluate(self, context: JekyllContext) -> object:  # type: ignore[override]  # only ours renders our nodes
        """Its value, or `None`.

        Raises:
            LiquidError: the name does not exist, and the site asks to be told.
        """
        root = self.root
        for space in context.spaces:
            if root in space:
                return space[root]
        if context.strict_variables:
            self._check(context)
        return _outside(context, root)


def _outside(context: JekyllContext, name: str) -> object:
    """The value of a name that is in no scope of the template's own."""
    value = context.globals.get(name)
    return context.counters.get(name) if value is None else value


Step = tuple[object, Expression | None, bool]
"""A name or key, or what has to be evaluated for it, and whether it may be a command."""


def _step_in_brackets(step: Expression) -> Step:
    return (step.value, None, False) if isinstance(step, Constant) else (None, step, False)


class RangeExpression(Expression):
    """`(1..n)` with ends that have to be looked up."""

    __slots__ = ("first", "last")

    def __init__(self, token: Token, first: Expression, last: Expression) -> None:
        super().__init__(token)
        self.first = first
        self.last = last

    def __str__(self) -> str:
        return f"({self.first}..{self.last})"

    def evaluate(self, context: RenderContext) -> object:
        """The range."""
        return Range(_bound(self.first.evaluate(context)), _bound(self.last.evaluate(context)))

    def children(self) -> Iterable[Expression]:
        """Both ends."""
        return (self.first, self.last)


def _bound(value: object) -> int:
    if isinstance(value, str) or value is None:
        return ruby_text.to_i(value or "")
    return to_integer(value)


def _truncated(value: object) -> int:
    if isinstance(value, (int, float)):
        return int(value)
    return ruby_text.to_i(value) if isinstance(value, str) else 0


def parse_expression(  # noqa: PLR0911  # one form a line
    markup: str, offset: int, path: str, depth: int = 0
) -> Expression:
    """An expression from its text, which never fails.

    Args:
        markup: the expression, as written or put together by the strict parser.
        offset: where it begins in the template.
        path: the template's file.
        depth: brackets around it.
    """
    token = Token(TOKEN_EXPRESSION, markup, offset, "")
    if markup in _WORDS:
        return Constant(token, _WORDS[markup])
    quote = markup[0]
    if quote.isalpha():
        return _lookup(token, path, depth)
    if quote in "'\"" and len(markup) > 1 and markup[-1] == quote:
        text = markup[1:-1]
        return Constant(token, traced(text, (Run(0, len(text), path, offset + 1, len(text), True),)) if text else text)
    if _INTEGER.fullmatch(markup):
        return Constant(token, int(markup[:4000]))
    match = _RANGE.fullmatch(markup)
    if match and depth < MAX_BRACKETS:
        first, last = (
            parse_expression(match.group(part), offset + match.start(part), path, depth + 1) for part in (1, 2)
        )
        if isinstance(first, Constant) and isinstance(last, Constant):
            return Constant(token, Range(_truncated(first.value), _truncated(last.value)))
        return RangeExpression(token, first, last)
    if _FLOAT.fullmatch(markup):
        return Constant(token, ruby_text.to_f(markup))
    return _lookup(token, path, depth)


def _lookup(token: Token, path: str, depth: int) -> Lookup:
    steps: list[Step] = []
    if "[" not in token.value:
        names = VARIABLE_PARTS.findall(token.value)
        if len(names) == 1:
            return Variable(token, names[0], steps)
        steps += [(each, None, each in _COMMANDS) for each in names[1:]]
        return Lookup(token, names[0] if names else None, steps)
    parts = [(match.group(), token.start_index + match.start()) for match in VARIABLE_PARTS.finditer(token.value)]
    if not parts:
        return Lookup(token, None, steps)
    (first, at), *rest = parts
    name: str | Expression = first
    if first[0] == "[":
        inner = parse_expression(first[1:-1], at + 1, path, depth + 1)
        name = inner.value if isinstance(inner, Constant) and isinstance(inner.value, str) else inner
    for part, start in rest:
        if part[0] == "[":
            steps.append(_step_in_brackets(parse_expression(part[1:-1], start + 1, path, depth + 1)))
        else:
            steps.append((part, None, part in _COMMANDS))
    return Lookup(token, name, steps) if steps or not isinstance(name, str) else Variable(token, name, steps)
