"""What a site asks for and nobody has read: a theme, a submodule that is not checked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cfplint.source import Place


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that the site uses and that an unread part may supply."""

    message: str
    """What is not found, as the problem says it."""
    place: Place
    only: bool = True
    """Whether no other part may supply it."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the site that is not read, with all that it may supply: unknown, not broken."""

    kind: Literal["theme", "submodule"]
    names: tuple[str, ...]
    place: Place
    """Where the site asks for it."""
    wanted: tuple[Wanted, ...]
    """At least one, by place."""
