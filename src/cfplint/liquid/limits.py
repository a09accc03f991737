"""How much a template may do before cfplint stops it; Ruby has no such limits."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from cfplint.errors import LiquidError
from cfplint.source import TracedStr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cfplint.liquid.syntax.scan import Markup

MAX_WORK = 2_000_000
"""Steps of a rendering: nodes rendered, and a step for every so many characters, items and runs that filters make."""
CHARACTERS_A_STEP = 100
SHORT_TEXT = 64
"""Characters of a text whose runs are not counted: it cannot have many."""
SHORT_TEXT_STEPS = 4
ITEMS_A_STEP = 8
ITEMS_A_FILTER_STEP = 2
PROPERTY_STEPS = 4
"""Steps of a property that is looked up in an item of an array."""
COMPARISON_STEPS = 3
"""Steps of a comparison of two values of any kind."""
COMPARED_CHARACTERS_A_STEP = 5000
PRINTED_CHARACTERS_A_STEP = 20
PIECES_A_STEP = 4
MATCH_STEPS = 3
"""Steps of a place in a text that a filter finds and changes."""
MAX_PIECES = 20_000
"""Pieces of a text that is cut; those of one with more have no trace."""
MARKDOWN_STEPS = 300
"""Steps of a text that is rendered as Markdown or highlighted, besides those of its characters."""
INCLUDE_STEPS = 40
"""Steps of an include, besides its nodes."""
DIRECTIVE_STEPS = 20
"""Steps of a directive in the format of a date."""
DECIMAL_STEPS = 10
"""Steps of a calculation with decimal numbers."""
ERROR_STEPS = 10
"""Steps of an error that is told."""
MAX_PARSING = 700_000
"""Steps of reading a template; the largest template of real sites takes about a third of them."""
MARKUP_STEPS = 30
"""Steps of reading a tag or an output, besides those of its characters (`PARSING_STEPS_A_CHARACTER`)."""
NESTED_MARKUP_STEPS = 100
"""Steps of reading an output inside a tag, which is a template of its own, besides."""
PARSING_STEPS = 60
"""Steps of an expression that a filter parses, besides those of its characters."""
PARSING_STEPS_A_CHARACTER = 5
MAX_TEXT = 8_000_000
"""Characters of a string."""
TOO_LONG = "a text is longer than a page can need"
BITS_A_STEP = 20
"""Bits of a number that is printed or calculated with."""
MAX_ITEMS = 400_000
"""Items of an array."""
MAX_TRACE = 50_000
"""Runs of a string that is a value; one with more loses its trace."""
MAX_OUTPUT = 16_000_000
"""Characters of a page, of which each piece counts for some more."""
PIECE_WEIGHT = 40
"""Characters that a piece of the output counts for: what is kept of it beside its text."""
MAX_RUNS = 400_000
"""Runs of a page; values behind them are counted to their markup as a whole."""
MAX_SCOPES = 100
"""Includes and loops inside each other, as in Ruby."""
MAX_BODIES = 200
"""Block bodies being rendered inside each other."""
MAX_NESTING = 100
"""Blocks inside each other in one template, as in Ruby."""
MAX_DEPTH = 60
"""Arrays and hashes inside each other that are printed or flattened."""
MAX_BRACKETS = 40
"""Brackets inside each other in one expression."""


class LimitError(LiquidError):
    """A template asks for more than a page can need."""


class DepthError(LimitError):
    """Blocks, loops or includes lie too deep inside each other."""

    repeated: frozenset[str] = frozenset()
    """The includes that are inside themselves."""


class Budget:
    """What is left of a rendering's work."""

    __slots__ = ("left",)

    def __init__(self, work: int = MAX_WORK) -> None:
        self.left = work
        """Steps; below zero the rendering ends."""

    def spend(self, steps: int) -> None:
        """Take steps off.

        Raises:
            LimitError: nothing is left.
        """
        self.left -= steps
        if self.left < 0:
            raise LimitError("the template does more than a page can need")

    def made(self, value: object) -> object:
        """Take off what a filter's result costs.

        Returns:
            The value, without its trace if that has grown too long.

        Raises:
            LimitError: it is too large, or nothing is left.
        """
        if isinstance(value, str):
            if len(value) > MAX_TEXT:
                raise LimitError(TOO_LONG)
            if isinstance(value, TracedStr):
                if len(value) <= SHORT_TEXT:
                    self.spend(SHORT_TEXT_STEPS)
                    return value
                runs = value.run_count()
                self.spend(1 + len(value) // CHARACTERS_A_STEP + runs)
                return value if runs <= MAX_TRACE else str(value)
            self.spend(1 + len(value) // CHARACTERS_A_STEP)
        elif isinstance(value, list):
            if len(value) > MAX_ITEMS:
                raise LimitError("an array is longer than a page can need")
            self.spend(1 + len(value) // ITEMS_A_STEP)
        return value


_CURRENT: ContextVar[Budget | None] = ContextVar("liquid_budget", default=None)


@contextmanager
def counted(budget: Budget) -> Iterator[None]:
    """While it lasts, `spend` takes from this budget."""
    token = _CURRENT.set(budget)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def spend(steps: int) -> None:
    """Take steps off the budget of the rendering that is under way, for code that is not handed its context.

    Raises:
        LimitError: nothing is left.
    """
    budget = _CURRENT.get()
    if budget is not None:
        budget.spend(steps)


def reading_steps(text: str, mark: Markup) -> int:
    """The steps that it takes to read a tag or an output."""
    start, end = mark.inner_start, mark.inner_end
    nested = text.count("{{", start, end) if mark.kind == "tag" else 0
    return MARKUP_STEPS + PARSING_STEPS_A_CHARACTER * (end - start) + NESTED_MARKUP_STEPS * nested


Found = TypeVar("Found")


def counted_parts(found: Iterator[Found], steps: int) -> Iterator[list[Found]]:
    """The same in lists that are not long, taking off steps for each member before the next list is made.

    Raises:
        LimitError: nothing is left.
    """
    while part := list(islice(found, _MOST_UNCOUNTED)):
        spend(steps * len(part))
        yield part


_MOST_UNCOUNTED = 1000
_MARKUP_CHARACTERS = "|'\"[*_`<&:#>~$\\"


def markdown_steps(text: str) -> int:
    """The steps of a text that is rendered as Markdown: lines and markup cost more than other characters."""
    marks = sum(map(text.count, _MARKUP_CHARACTERS))
    words = text.count(" ") if "*[" in text else 0
    a_character = 2 if text.isascii() else 4
    return MARKDOWN_STEPS + a_character * len(text) + 50 * text.count("\n") + 20 * marks + 60 * words
