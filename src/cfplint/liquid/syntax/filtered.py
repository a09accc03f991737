"""Values with filters: what stands in `{{ … }}` and behind `assign x =`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from liquid.builtin.expressions import FilteredExpression
from liquid.token import TOKEN_EXPRESSION, Token

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import LiquidFilter
from cfplint.liquid.limits import CHARACTERS_A_STEP, ITEMS_A_FILTER_STEP, SHORT_TEXT, SHORT_TEXT_STEPS
from cfplint.liquid.syntax.expressions import Constant, parse_expression
from cfplint.liquid.syntax.fragments import ATTRIBUTES, FRAGMENT, MAX_LAX_MARKUP, QUOTED
from cfplint.liquid.syntax.lexer import MarkupSyntaxError, plain_path
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


class FilterCall:
    """One filter with its arguments."""

    __slots__ = (
        "_characters_a_step",
        "_function",
        "_given",
        "_with_context",
        "args",
        "function",
        "kwargs",
        "name",
        "token",
    )

    def __init__(
        self,
        name: str,
        token: Token,
        function: Callable[..., object] | None,
        args: tuple[Expression, ...],
        kwargs: tuple[tuple[str, Expression], ...],
    ) -> None:
        """Take it up.

        Args:
            name: the filter's name.
            token: where that stands.
            function: the filter; `None` for an unknown one, which passes its input through.
            args: what is given by position.
            kwargs: what is given by name.
        """
        self.name = name
        self.token = token
        self.function = function
        self.args = args
        self.kwargs = kwargs
        own = function if isinstance(function, LiquidFilter) and function.takes(len(args) + bool(kwargs)) else None
        self._function = own.function if own else None
        """The filter itself, if it is one of ours and takes so many arguments."""
        self._characters_a_step = own.characters_a_step if own else CHARACTERS_A_STEP
        self._with_context = own is not None and own.with_context
        constant = not kwargs and all(isinstance(arg, Constant) for arg in args)
        self._given: tuple[object, ...] | None = (
            tuple(arg.value for arg in args if isinstance(arg, Constant)) if constant else None
        )
        """The arguments, if they are always the same."""

    def apply(self, value: object, context: JekyllContext) -> object:
        """The filter's result.

        Raises:
            LiquidError: the filter refuses its input or its arguments.
        """
        if self.function is None:
            return value
        budget = context.budget
        if isinstance(value, str):
            if len(value) >= self._characters_a_step:
                budget.spend(len(value) // self._characters_a_step)
        elif isinstance(value, list):
            budget.spend(len(value) // ITEMS_A_FILTER_STEP)
        args = self._given if self._given is not None else self._arguments(context)
        function = self._function
        if function is None:
            result = self._refused_or_foreign(value, args, context)
        elif self._with_context:
            result = function(value, *args, context=context)
        else:
            result = function(value, *args)
        if isinstance(result, str) and len(result) <= SHORT_TEXT and budget.left > 0:
            budget.left -= SHORT_TEXT_STEPS
            return result
        return budget.made(result)

    def _arguments(self, context: JekyllContext) -> tuple[object, ...]:
        args = tuple([arg.evaluate(context) for arg in self.args])
        return (*args, {key: arg.evaluate(context) for key, arg in self.kwargs}) if self.kwargs else args

    def _refused_or_foreign(self, value: object, args: tuple[object, ...], context: JekyllContext) -> object:
        function = self.function
        if isinstance(function, LiquidFilter):
            raise LiquidError(f"the filter {self.name} gets {_counted(len(args))}, and takes {_range(*function.arity)}")
        if not self.kwargs:
            return context.call_foreign(self.name, value, args, {})
        *positional, named = args
        return context.call_foreign(self.name, value, positional, cast("dict[str, object]", named))


def _counted(number: int) -> str:
    return "1 argument" if number == 1 else f"{number} arguments"


def _range(least: int, most: int) -> str:
    return str(least) if least == most else f"{least} to {most}"


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
        value: object = self.left.evaluate(context)
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
    plain = plain_path(markup)
    if plain:
        return parse_expression(plain[1], offset + plain.start(1), reader.path)
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


class _Written(NamedTuple):
    """A filter as written."""

    name: str
    start: int
    args: list[Expression]
    kwargs: list[tuple[str, Expression]]


def _strict_calls(parser: StrictParser) -> Iterable[_Written]:
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
        yield _Written(name.value, name.start, args, kwargs)


def _resolved(call: _Written, reader: FilterReader) -> FilterCall:
    function = reader.filter_function(call.name, call.start)
    token = Token("filter", call.name, call.start, "")
    return FilterCall(call.name, token, function, tuple(call.args), tuple(call.kwargs))


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
