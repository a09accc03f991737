"""Values with filters: what stands in `{{ … }}` and behind `assign x =`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from liquid.builtin.expressions import FilteredExpression
from liquid.token import TOKEN_EXPRESSION, Token

from cfplint.liquid.limits import CHARACTERS_A_STEP
from cfplint.liquid.syntax.expressions import Constant, parse_expression
from cfplint.liquid.syntax.fragments import ATTRIBUTES, FRAGMENT, MAX_LAX_MARKUP, QUOTED
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.syntax.strict import StrictParser
from cfplint.liquid.syntax.unread import Stretch, of_fragment, unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from liquid.expression import Expression

    from cfplint.liquid.context import JekyllContext

_FILTERS = re.compile(rf"(?:\s+|{QUOTED}|,)+", re.ASCII)
_FILTER_NAME = re.compile(r"\w+", re.ASCII)
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{QUOTED})", re.ASCII)


class FilterReader(Protocol):
    """What the parser of filters needs to know about where it stands."""

    path: str

    def filter_function(self, name: str, start: int, *, told: bool = True) -> Callable[..., object] | None:
        """The filter of a name; an unknown one is noted at its place if it is to be told."""

    def lax(self, problem: MarkupSyntaxError, lost: str) -> None:
        """Note that the strict parser gave up, and what the lax one left unread."""


class FilterCall(NamedTuple):
    """One filter with its arguments."""

    name: str
    token: Token
    function: Callable[..., object] | None
    """`None` for an unknown filter, which passes its input through."""
    args: tuple[Expression, ...]
    kwargs: tuple[tuple[str, Expression], ...]

    def apply(self, value: object, context: JekyllContext) -> object:
        """The filter's result.

        Raises:
            LiquidError: the filter refuses its input or its arguments.
        """
        function = self.function
        if function is None:
            return value
        if isinstance(value, list):
            context.budget.spend(len(value) // 4)
        elif isinstance(value, str):
            context.budget.spend(len(value) // CHARACTERS_A_STEP)
        args: list[object] = [arg.evaluate(context) for arg in self.args]
        result = context.call_filter(
            self.name, function, value, args, {key: arg.evaluate(context) for key, arg in self.kwargs}
        )
        return context.budget.made(result)


class Filtered(FilteredExpression):
    """A value and the filters it goes through."""

    __slots__ = ("calls",)

    def __init__(self, token: Token, left: Expression, calls: list[FilterCall]) -> None:
        super().__init__(token, left, calls)  # type: ignore[arg-type]  # only the names and tokens of filters are read
        self.calls = tuple(calls)

    def __str__(self) -> str:
        return self.token.value.strip()

    def evaluate(self, context: JekyllContext) -> object:  # type: ignore[override]  # only ours renders our nodes
        """The value behind the last filter."""
        value = self.left.evaluate(context)
        for call in self.calls:
            value = call.apply(value, context)
        return value

    def children(self) -> list[Expression]:
        """The value and all arguments."""
        found = [self.left]
        for call in self.calls:
            found += call.args
            found += (value for _, value in call.kwargs)
        return found


def parse_filtered(markup: str, offset: int, reader: FilterReader) -> Expression:
    """A value with filters: strictly, else as Ruby picks it apart.

    Args:
        markup: what stands between the delimiters.
        offset: where it begins in the template.
        reader: where it stands.
    """
    token = Token(TOKEN_EXPRESSION, markup, offset, "")
    try:
        parser = StrictParser(markup, offset, reader.path)
        left = parser.expression()
        calls = [*_strict_calls(parser)]
        parser.finish()
    except MarkupSyntaxError as problem:
        read: list[Stretch] = []
        expression = _lax(token, reader, read)
        reader.lax(problem, unread(markup, read))
        return expression
    if not calls and isinstance(left, Constant):
        return left
    return Filtered(token, left, [_resolved(call, reader) for call in calls]) if calls else left


def _strict_calls(parser: StrictParser) -> Iterable[FilterCall]:
    while parser.optional("pipe"):
        name = parser.consume("id")
        args: list[Expression] = []
        kwargs: list[tuple[str, Expression]] = []
        if parser.optional("colon"):
            while True:
                key = parser.consume("id").value if parser.look("id") and parser.look("colon", 1) else None
                if key is not None:
                    parser.consume("colon")
                    kwargs.append((key, parser.expression()))
                else:
                    args.append(parser.expression())
                if not parser.optional("comma"):
                    break
        yield FilterCall(name.value, Token("filter", name.value, name.start, ""), None, tuple(args), tuple(kwargs))


def _resolved(call: FilterCall, reader: FilterReader) -> FilterCall:
    return call._replace(function=reader.filter_function(call.name, call.token.start_index))


def _lax(token: Token, reader: FilterReader, read: list[Stretch]) -> Expression:
    """The value as Ruby picks it apart; what is read of it is added to `read`."""
    markup, offset, path = token.value, token.start_index, reader.path
    if len(markup) > MAX_LAX_MARKUP:
        return Constant(token, None)
    match = FRAGMENT.search(markup)
    if not match:
        return Constant(token, None)
    read += of_fragment(match.group(), match.start())
    left = parse_expression(match.group(), offset + match.start(), path)
    pipe = markup.find("|", match.end())
    if pipe < 0:
        return Filtered(token, left, [])
    calls: list[FilterCall] = []
    for part in _FILTERS.finditer(markup, pipe + 1):
        name = _FILTER_NAME.search(part.group())
        if not name:
            continue
        start = offset + part.start()
        read.append((part.start() + name.start(), part.start() + name.end()))
        args: list[Expression] = []
        kwargs: list[tuple[str, Expression]] = []
        for argument in _ARGUMENT.finditer(part.group()):
            keyword = ATTRIBUTES.fullmatch(argument.group(1))
            at = start + argument.start(1)
            value = (keyword.group(2), keyword.start(2)) if keyword else (argument.group(1), 0)
            read += of_fragment(value[0], at - offset + value[1])
            if keyword:
                read.append((at - offset, at - offset + keyword.end(1)))
                kwargs.append((keyword.group(1), parse_expression(keyword.group(2), at + keyword.start(2), path)))
            else:
                args.append(parse_expression(argument.group(1), at, path))
        where = Token("filter", name.group(), start + name.start(), "")
        function = reader.filter_function(name.group(), where.start_index, told=False)
        calls.append(FilterCall(name.group(), where, function, tuple(args), tuple(kwargs)))
    return Filtered(token, left, calls)
