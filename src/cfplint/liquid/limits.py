"""How much a template may do before cfplint stops it; Ruby has no such limits."""

from __future__ import annotations

from cfplint.errors import LiquidError

MAX_WORK = 2_000_000
"""Steps of a rendering: passes of loops, and a step for every `CHARACTERS_A_STEP` characters that filters make."""
CHARACTERS_A_STEP = 64
MAX_VALUE = 8_000_000
"""Characters of a string, items of an array."""
MAX_OUTPUT = 32_000_000
"""Characters of a page."""
MAX_RUNS = 1_500_000
"""Pieces of a page."""
MAX_SCOPES = 100
"""Includes and loops inside each other, as in Ruby."""
MAX_BODIES = 200
"""Block bodies being rendered inside each other."""
MAX_NESTING = 100
"""Blocks inside each other in one template, as in Ruby."""
MAX_BRACKETS = 40
"""Brackets inside each other in one expression."""


class LimitError(LiquidError):
    """A template asks for more than a page can need."""


class DepthError(LimitError):
    """Blocks, loops or includes lie too deep inside each other."""


class Budget:
    """What is left of a rendering's work."""

    __slots__ = ("_left",)

    def __init__(self, work: int = MAX_WORK) -> None:
        self._left = work

    def spend(self, steps: int) -> None:
        """Take steps off.

        Raises:
            LimitError: nothing is left.
        """
        self._left -= steps
        if self._left < 0:
            raise LimitError("the template does more than a page can need")

    def made(self, value: object) -> None:
        """Take off what a filter's result costs.

        Raises:
            LimitError: it is too large, or nothing is left.
        """
        if isinstance(value, str | list):
            size = len(value)
            if size > MAX_VALUE:
                raise LimitError("a value is larger than a page can need")
            self.spend(1 + size // CHARACTERS_A_STEP)
