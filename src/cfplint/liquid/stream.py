"""A template's pieces in the form of python-liquid's tokens, and what is noted while they are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from liquid.stream import TokenStream
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG, Token

from cfplint.liquid.limits import MAX_PARSING, reading_steps
from cfplint.liquid.problem import LiquidProblem
from cfplint.liquid.ruby.text import WHITESPACE
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.syntax.scan import Markup, end_of_block, scan, trims_before, trims_behind
from cfplint.source import Place, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from liquid.exceptions import LiquidError as PythonLiquidError

    from cfplint.liquid.buffer import Origin
    from liquid import Environment

MOST_SYNTAX_ERRORS = 100
"""What is told of one template; a file that is no template may hold thousands."""
_ASKING = frozenset(("if", "elsif", "unless", "case"))
_WORD = re.compile(r"[\w-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class TagMarkup:
    """A tag as written."""

    name: str
    name_start: int
    markup: str
    """What follows its name."""
    offset: int
    """Where that begins in the template."""
    start: int
    """Offset of its `{%`."""
    end: int
    """Offset behind its `%}`."""


class TemplateStream(TokenStream):
    """The tokens of a template in python-liquid's form, and where each piece of markup lies."""

    def __init__(self, env: Environment, text: str, path: str, start: int, end: int | None = None) -> None:
        super().__init__(iter(()))
        self.env = env
        self.text = text
        self.path = path
        self.marks: list[Markup] = []
        self.problems: list[LiquidProblem] = []
        self.syntax_errors = 0
        self.first_untold: Place | None = None
        self.open: list[str] = []
        self.unknown: set[str] = set()
        self._trim_next = False
        left = MAX_PARSING
        for kind, first, last, mark in _pieces(text, start, end, env.tags):
            if kind != TOKEN_CONTENT:
                left -= reading_steps(text, mark)
                if left < 0:
                    self._give_up(mark)
                    break
            self._add(kind, first, last, mark)

    def _give_up(self, mark: Markup) -> None:
        """Note that there are more tags than are read, and read none: what would be missing could change the rest."""
        self.problem("liquid-limit", "the template holds more tags than a page can need", mark.start, mark.end)
        self.tokens.clear()
        self.marks.clear()

    def _add(self, kind: str, first: int, last: int, mark: Markup) -> None:
        if kind == TOKEN_TAG:
            self._put(Token(TOKEN_TAG, mark.name, mark.name_start, self.text), mark)
            if mark.inner_end > mark.inner_start:
                self._put(
                    Token(TOKEN_EXPRESSION, self.text[mark.inner_start : mark.inner_end], mark.inner_start, ""), mark
                )
        else:
            self._put(Token(kind, self.text[first:last], first, self.text), mark)

    def _put(self, token: Token, mark: Markup) -> None:
        self.tokens.append(token)
        self.marks.append(mark)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The words in conditions, and where a `default` stands in."""
        found: set[str] = set()
        for mark in self.marks:
            if mark.kind != "text":
                markup = self.text[mark.inner_start : mark.inner_end]
                if mark.name in _ASKING or "default" in markup:
                    found.update(_WORD.findall(markup))
        return frozenset(found)

    def mark(self) -> Markup:
        """Where the current token's piece of markup lies."""
        return self.marks[self.pos]

    def tag(self) -> TagMarkup:
        """The tag at the current token; the stream moves to its last token."""
        mark = self.marks[self.pos]
        markup = ""
        if self.peek.kind == TOKEN_EXPRESSION:
            self.pos += 1
            markup = self.tokens[self.pos].value
        return TagMarkup(mark.name, mark.name_start, markup, mark.inner_start, mark.start, mark.end)

    def origin(self, opening: TagMarkup) -> Origin:
        """A tag's place, as nodes carry it."""
        return (self.path, opening.start, opening.end - opening.start)

    def problem(self, kind: str, message: str, start: int, end: int) -> None:
        """Note a problem at a stretch of the template."""
        found = LiquidProblem(kind, message, Place(self.path, Span(start, max(start, end))))
        if found in self.problems[-2:]:
            return
        if kind == "liquid-syntax-error":
            self.syntax_errors += 1
            if self.syntax_errors > MOST_SYNTAX_ERRORS:
                self.first_untold = self.first_untold or found.place
                return
        self.problems.append(found)

    def syntax_error(self, error: PythonLiquidError, opening: TagMarkup) -> None:
        """Note a syntax error where it says it is, else at a tag."""
        if isinstance(error, MarkupSyntaxError):
            start, end = (error.start, error.end) if error.end > error.start else (opening.start, opening.end)
            self.problem("liquid-syntax-error", str(error.args[0]), start, end)
        else:
            self.problem("liquid-syntax-error", str(error.args[0] if error.args else error), opening.start, opening.end)

    def filter_function(self, name: str, start: int, *, told: bool = True) -> Callable[..., object] | None:
        """The filter of a name; an unknown one is noted at its place if it is to be told."""
        function = self.env.filters.get(name)
        if function is None and told:
            self.problem(
                "unknown-filter",
                f"there is no filter {name}; its input goes through unchanged",
                start,
                start + len(name),
            )
        return function

    def lax(self, problem: MarkupSyntaxError, lost: str) -> None:
        """Note that the strict parser gave up, and what the lax one left unread."""
        mark = self.marks[min(self.pos, len(self.marks) - 1)]
        start, end = (problem.start, problem.end) if problem.end > problem.start else (mark.start, mark.end)
        if lost:
            self.problem("lax-parsing", f"Liquid does not read `{lost}` here: {problem.args[0]}", start, end)
        else:
            self.problem("lax-reading", f"{problem.args[0]}", start, end)


def _pieces(text: str, start: int, end: int | None, known: Container[str]) -> Iterator[tuple[str, int, int, Markup]]:
    """Kind, start and end of each piece, with white space trimmed where `-` says so and `raw` cut out."""
    pieces = scan(text, start, end)
    trim = False
    held: Markup | None = None
    for piece in pieces:
        if piece.kind == "text":
            held = piece
            continue
        if held is not None:
            yield from _text(text, held, front=trim, back=trims_before(text, piece))
            held, trim = None, False
        yield (TOKEN_TAG if piece.kind == "tag" else TOKEN_OUTPUT), piece.inner_start, piece.inner_end, piece
        trim = trims_behind(text, piece)
        if piece.name == "raw" and piece.closed and "raw" in known:
            yield from _raw(text, pieces)
    if held is not None:
        yield from _text(text, held, front=trim, back=False)


def _text(text: str, piece: Markup, *, front: bool, back: bool) -> Iterator[tuple[str, int, int, Markup]]:
    first, last = piece.start, piece.end
    if front:
        first = last - len(text[first:last].lstrip(WHITESPACE))
    if back:
        last = first + len(text[first:last].rstrip(WHITESPACE))
    if first < last:
        yield TOKEN_CONTENT, first, last, piece


def _raw(text: str, pieces: Iterator[Markup]) -> Iterator[tuple[str, int, int, Markup]]:
    for piece in pieces:
        at = end_of_block(text, piece, "endraw") if piece.kind != "text" else None
        if at is None:
            yield TOKEN_CONTENT, piece.start, piece.end, piece
            continue
        if at > piece.start:
            yield TOKEN_CONTENT, piece.start, at, piece
        end = Markup(
            "tag", at, piece.end, "endraw", text.index("endraw", at), piece.end - 2, piece.end - 2, closed=True
        )
        yield TOKEN_TAG, at, piece.end, end
        return
