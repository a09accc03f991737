"""The conditions of `if`, `unless`, `elsif`, `case` and of `where_exp`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from liquid.expression import Expression
from liquid.token import TOKEN_EXPRESSION, Token

from cfplint.errors import LiquidError
from cfplint.liquid.ruby.comparing import OPERATORS
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.fragments import MAX_LAX_MARKUP, QUOTED
from cfplint.liquid.syntax.lexer import MarkupSyntaxError, plain_path
from cfplint.liquid.syntax.strict import StrictParser
from cfplint.liquid.syntax.unread import Stretch, of_fragment, regrouped, unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from liquid.context import RenderContext

    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.syntax.filtered import FilterReader

_WORD = r"\b(?:\s?and\s?|\s?or\s?)\b"
_CLAUSES = re.compile(rf"(?:{_WORD}|(?:\s*(?!{_WORD})(?:{QUOTED}|\S+)\s*)+)", re.ASCII)
_COMPARISON = re.compile(rf"({QUOTED})\s*([=!<>a-z_]+)?\s*({QUOTED})?", re.ASCII)


class Comparison(Expression):
    """One comparison, or one value that is asked whether it is true."""

    __slots__ = ("_test", "left", "operator", "right")

    def __init__(self, token: Token, left: Expression, operator: str | None, right: Expression | None) -> None:
        super().__init__(token)
        self.left = left
        self.operator = operator
        self.right = right
        self._test = OPERATORS.get(operator) if operator else None

    def __str__(self) -> str:
        return f"{self.left} {self.operator} {self.right}" if self.operator else str(self.left)

    def evaluate(self, context: RenderContext) -> object:
        """Whether it holds.

        Raises:
            LiquidError: the operator is unknown, or the two cannot be compared.
        """
        left = self.left.evaluate(context)
        if self.operator is None:
            return left is not None and left is not False
        test = self._test
        if test is None:
            raise LiquidError(f"unknown operator {self.operator}")
        return test(left, self.right.evaluate(context) if self.right is not None else None)

    def children(self) -> Iterable[Expression]:
        """Both sides."""
        return (self.left,) if self.right is None else (self.left, self.right)


class Condition(Expression):
    """Comparisons joined by `and` and `or`, which bind alike and are read from the right."""

    __slots__ = ("comparisons",)

    def __init__(self, token: Token, comparisons: list[tuple[Comparison, str]]) -> None:
        super().__init__(token)
        self.comparisons = comparisons
        """Each with the word behind it; the last one's is empty."""

    def __str__(self) -> str:
        return self.token.value.strip()

    def evaluate(self, context: RenderContext) -> object:
        """Whether it holds."""
        result: object = False
        for comparison, relation in self.comparisons:
            result = comparison.evaluate(context)
            if relation == ("or" if result else "and"):
                break
        return result

    def children(self) -> Iterable[Expression]:
        """The comparisons."""
        return [comparison for comparison, _ in self.comparisons]


def tested(condition: Expression) -> Callable[[JekyllContext], object]:
    """What gives a value that is nil or false where a condition does not hold."""
    if isinstance(condition, Comparison) and condition.operator is None:
        return condition.left.evaluate
    return condition.evaluate


def parse_condition(markup: str, offset: int, reader: FilterReader) -> Expression:
    """A condition: strictly, else as Ruby picks it apart.

    Args:
        markup: what follows the tag's name.
        offset: where it begins in the template.
        reader: where it stands.

    Raises:
        MarkupSyntaxError: it is none.
    """
    try:
        return strict_condition(markup, offset, reader.path)
    except MarkupSyntaxError as problem:
        condition, read = _lax(markup, offset, reader.path)
        reader.lax(problem, unread(markup, read) or regrouped(markup))
        return condition


def strict_condition(markup: str, offset: int, path: str) -> Expression:
    """A condition, parsed strictly.

    Raises:
        MarkupSyntaxError: it is none.
    """
    token = Token(TOKEN_EXPRESSION, markup, offset, "")
    plain = plain_path(markup)
    if plain:
        return Comparison(token, parse_expression(plain[1], offset + plain.start(1), path), None, None)
    parser = StrictParser(markup, offset, path)
    comparisons: list[tuple[Comparison, str]] = []
    while True:
        left = parser.expression()
        operator = parser.optional("comparison")
        right = parser.expression() if operator else None
        relation = parser.word("and", "or")
        comparisons.append((Comparison(token, left, operator.value if operator else None, right), relation or ""))
        if not relation:
            break
    parser.finish()
    return comparisons[0][0] if len(comparisons) == 1 else Condition(token, comparisons)


def _lax(markup: str, offset: int, path: str) -> tuple[Expression, list[Stretch]]:
    """The condition as Ruby picks it apart, and what is read of the markup."""
    read: list[Stretch] = []
    token = Token(TOKEN_EXPRESSION, markup, offset, "")
    clauses = list(_CLAUSES.finditer(markup)) if len(markup) <= MAX_LAX_MARKUP else []
    if not clauses:
        raise MarkupSyntaxError("the condition is missing or cannot be read", offset, offset + len(markup))
    comparisons = [(_lax_comparison(token, clauses.pop(), path, read), "")]
    while clauses:
        read.append(clauses[-1].span())
        relation = clauses.pop().group().strip()
        if not clauses or relation not in ("and", "or"):
            raise MarkupSyntaxError("the condition cannot be read", offset, offset + len(markup))
        comparisons.insert(0, (_lax_comparison(token, clauses.pop(), path, read), relation))
    return comparisons[0][0] if len(comparisons) == 1 else Condition(token, comparisons), read


def _lax_comparison(token: Token, clause: re.Match[str], path: str, read: list[Stretch]) -> Comparison:
    offset = token.start_index + clause.start()
    match = _COMPARISON.search(clause.group())
    if not match:
        raise MarkupSyntaxError("the condition cannot be read", offset, offset + len(clause.group()))
    start = clause.start()
    read += of_fragment(match.group(1), start + match.start(1))
    read += [(start + match.start(2), start + match.end(2))] if match.group(2) else []
    read += of_fragment(match.group(3), start + match.start(3)) if match.group(3) else []
    left = parse_expression(match.group(1), offset + match.start(1), path)
    right = parse_expression(match.group(3), offset + match.start(3), path) if match.group(3) else None
    return Comparison(token, left, match.group(2), right)
