"""What a rule says of a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import total_ordering
from typing import Literal

from cfplint.source import Edit, Place


@total_ordering
class Severity(Enum):
    """How much a finding matters, the least first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        order = list(Severity)
        return order.index(self) < order.index(other)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Fix:
    """How a finding can be repaired."""

    message: str
    """What it does, as an order: `Remove the comment`."""
    safety: Literal["safe", "unsafe"]
    """`safe` claims that the page reads the same to its visitor afterwards."""
    edits: tuple[Edit, ...]

    @classmethod
    def safe(cls, message: str, edits: Iterable[Edit]) -> Fix:
        """A fix that leaves what the visitor gets alone."""
        return cls(message, "safe", tuple(edits))

    @classmethod
    def unsafe(cls, message: str, edits: Iterable[Edit]) -> Fix:
        """A fix that a person should look at."""
        return cls(message, "unsafe", tuple(edits))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person would want to know, where they must edit it."""

    place: Place
    message: str
    """What is wrong, in the present tense, without a full stop; what is quoted is quoted as written."""
    help: str = ""
    """What to do, one sentence."""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    told_with: str = ""
    """What it shares with other findings of its rule and file that are told as one with it; it is told alone if empty,
    or if it has a fix."""
    code: str = ""
    """The rule's code; filled in by the rule's decorator, as are the next two."""
    name: str = ""
    severity: Severity = Severity.WARNING
    shown_on: tuple[str, ...] = ()
    """The URLs of the pages that show it, sorted; filled in by the engine."""
