"""What rendering a template gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cfplint.source import Place, Traced


@dataclass(frozen=True, slots=True)
class LiquidProblem:
    """Something in a template that Liquid refuses, ignores, or reads otherwise than it looks."""

    kind: str
    """`unknown-filter`, `unknown-tag`, `missing-include`, `include-recursion`, `liquid-syntax-error`, `lax-parsing`
    (what is left unread), `lax-reading` (only Ruby's lax parser reads it, but all of it), `missing-parameter`,
    `undefined-variable`, `liquid-limit`, or `liquid-error`, which aborts a Jekyll build."""
    message: str
    """What is wrong, in the present tense, without a full stop."""
    place: Place
    """The exact characters."""
    chain: tuple[Place, ...] = ()
    """The include tags through which it was reached, outermost first."""
    name: str = ""
    """Of `missing-parameter`: the parameter."""
    used: Place | None = None
    """Of `missing-parameter`: where the included file prints it."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A rendered template."""

    text: Traced
    problems: tuple[LiquidProblem, ...]
    """Each once a place, in the order of their discovery."""
    reads: frozenset[str]
    """The paths of the includes that were read."""
