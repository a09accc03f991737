"""The tokens of an expression, as Liquid 4.0's `Lexer` cuts them (strict parsing)."""

from __future__ import annotations

import re
from typing import NamedTuple

from liquid.exceptions import LiquidSyntaxError
from liquid.token import Token as MarkupToken

_TOKEN = re.compile(
    r"""(?: (?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))
      | (?P<string>'[^']*'|"[^"]*")
      | (?P<number>-?\d+(?:\.\d+)?)
      | (?P<id>[a-zA-Z_][\w-]*\??)
      | (?P<dotdot>\.\.)
      | (?P<special>[|.:,\[\]()?-])
      ) [ \t\r\n\f\v]*""",
    re.ASCII | re.VERBOSE,
)
_SPECIALS = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}
_SPACE = re.compile(r"[ \t\r\n\f\v]*")


_PLAIN = re.compile(r"[ \t\r\n\f\v]*([a-zA-Z_][\w-]*(?:\.[a-zA-Z_][\w-]*)*+)[ \t\r\n\f\v]*", re.ASCII)

_new = tuple.__new__
"""Makes a `Lexeme` without the detour through its keyword arguments."""


class MarkupSyntaxError(LiquidSyntaxError):
    """A syntax error, with its characters."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message, token=MarkupToken("expression", "", start, ""))
        self.start = start
        self.end = end


class Lexeme(NamedTuple):
    """A token of an expression."""

    kind: str
    value: str
    start: int
    """Offset in the template."""

    @property
    def end(self) -> int:
        """Offset behind it in the template."""
        return self.start + len(self.value)


def plain_path(markup: str) -> re.Match[str] | None:
    """The name, or the names with dots between them, that a markup consists of: most do, and need no lexer."""
    match = _PLAIN.fullmatch(markup)
    return match if match and not match[1].endswith("contains") else None


def lex(markup: str, offset: int) -> list[Lexeme]:
    """The tokens of an expression; the last is `end_of_string`.

    Args:
        markup: the expression.
        offset: where it begins in the template.

    Raises:
        MarkupSyntaxError: a character belongs to no token.
    """
    lexemes: list[Lexeme] = []
    length = len(markup)
    at = _SPACE.match(markup, 0).end()  # type: ignore[union-attr]  # the pattern matches everywhere
    while at < length:
        match = _TOKEN.match(markup, at)
        if not match:
            raise MarkupSyntaxError(f"unexpected character {markup[at]}", offset + at, offset + at + 1)
        kind = match.lastgroup or ""
        value = match[kind]
        lexemes.append(_new(Lexeme, (_SPECIALS[value] if kind == "special" else kind, value, offset + at)))
        at = match.end()
    lexemes.append(Lexeme("end_of_string", "", offset + length))
    return lexemes
