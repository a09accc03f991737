"""Ruby's strict expression parser: tokens in, the texts of expressions out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.limits import MAX_BRACKETS
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.lexer import Lexeme, MarkupSyntaxError, lex

if TYPE_CHECKING:
    from liquid.expression import Expression


class StrictParser:
    """Reads a markup's tokens one after the other.

    Raises:
        MarkupSyntaxError: from every method that finds another token than it must.
    """

    __slots__ = ("_at", "_depth", "lexemes", "path")

    def __init__(self, markup: str, offset: int, path: str) -> None:
        self.lexemes = lex(markup, offset)
        self.path = path
        self._at = 0
        self._depth = 0

    @property
    def position(self) -> int:
        """Offset of the next token in the template."""
        return self.lexemes[self._at].start

    def consume(self, kind: str) -> Lexeme:
        """The next token, which must be of a kind."""
        lexeme = self.lexemes[self._at]
        if lexeme.kind != kind:
            raise self._unexpected(lexeme, f"expected {_shown(kind)} but found {_shown(lexeme.kind)}")
        self._at += 1
        return lexeme

    def optional(self, kind: str) -> Lexeme | None:
        """The next token, if it is of a kind."""
        lexeme = self.lexemes[self._at]
        if lexeme.kind != kind:
            return None
        self._at += 1
        return lexeme

    def word(self, *words: str) -> str | None:
        """The next token, if it is one of some words."""
        lexeme = self.lexemes[self._at]
        if lexeme.kind != "id" or lexeme.value not in words:
            return None
        self._at += 1
        return lexeme.value

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Whether a token further on is of a kind."""
        at = self._at + ahead
        return at < len(self.lexemes) and self.lexemes[at].kind == kind

    def finish(self) -> None:
        """There must be no token left."""
        self.consume("end_of_string")

    def expression(self) -> Expression:
        """The next expression."""
        start = self.lexemes[self._at].start
        return parse_expression(self.expression_text(), start, self.path)

    def expression_text(self) -> str:
        """The next expression's text, without the white space between its tokens."""
        lexeme = self.lexemes[self._at]
        if lexeme.kind in ("string", "number"):
            self._at += 1
            return lexeme.value
        if lexeme.kind == "id":
            self._at += 1
            following = self.lexemes[self._at].kind
            return lexeme.value if following not in ("dot", "open_square") else lexeme.value + self._lookups()
        self._depth += 1
        if self._depth > MAX_BRACKETS:
            raise self._unexpected(lexeme, "too many brackets inside each other")
        try:
            if lexeme.kind == "open_round":
                return self._range()
        finally:
            self._depth -= 1
        raise self._unexpected(lexeme, f"{_shown(lexeme.kind)} is no expression")

    def _range(self) -> str:
        self.consume("open_round")
        first = self.expression_text()
        self.consume("dotdot")
        last = self.expression_text()
        self.consume("close_round")
        return f"({first}..{last})"

    def _bracketed(self) -> str:
        self.consume("open_square")
        self._depth += 1
        if self._depth > MAX_BRACKETS:
            raise self._unexpected(self.lexemes[self._at], "too many brackets inside each other")
        inner = self.expression_text()
        self._depth -= 1
        self.consume("close_square")
        return f"[{inner}]"

    def _lookups(self) -> str:
        parts: list[str] = []
        while True:
            if self.look("open_square"):
                parts.append(self._bracketed())
            elif self.optional("dot"):
                parts.append("." + self.consume("id").value)
            else:
                return "".join(parts)

    @staticmethod
    def _unexpected(lexeme: Lexeme, message: str) -> MarkupSyntaxError:
        return MarkupSyntaxError(message, lexeme.start, lexeme.end)


_NAMES = {
    "end_of_string": "the end",
    "id": "a name",
    "string": "a string",
    "number": "a number",
    "comparison": "a comparison",
    "pipe": "`|`",
    "dot": "`.`",
    "colon": "`:`",
    "comma": "`,`",
    "open_square": "`[`",
    "close_square": "`]`",
    "open_round": "`(`",
    "close_round": "`)`",
    "question": "`?`",
    "dash": "`-`",
    "dotdot": "`..`",
}


def _shown(kind: str) -> str:
    return _NAMES.get(kind, kind)
