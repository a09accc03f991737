"""What words say of a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cfplint.facts.dates import Kind

Words = Mapping[str, tuple[str, ...]]
"""Patterns (regular expressions, without regard to case) by the name of the slot that they belong to."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words say of a date."""

    kind: Kind
    milestone: str
    vague: bool = False
    """Whether the words say no more than that something is due."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the order in which words are asked: the more telling ones come first."""

    name: str
    meaning: Meaning
