"""A suppression, as a fact."""

from __future__ import annotations

from dataclasses import dataclass

from cfplint.source import Place, Span


@dataclass(frozen=True, slots=True)
class SuppressedName:
    """A rule, code or family that a suppression names."""

    name: str
    span: Span
    """Where it stands in the file."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A person's word that findings of some rules are known and meant to stay."""

    place: Place
    """The whole comment, or the key `cfplint` of front matter with its value."""
    removal: Span
    """What goes when it is taken out: the place, or the whole line if nothing else is on it."""
    names: tuple[SuppressedName, ...] = ()
    reason: str = ""
    """What stands behind ` -- `."""
    first_line: int = 1
    """The first line that it counts for."""
    last_line: int | None = None
    """The last line that it counts for; `None`: it counts for the whole file."""
    problem: str = ""
    """Why it cannot be understood; such a suppression silences nothing."""
    in_comment: bool = True
    """Whether it is a comment, not a key of front matter."""

    def covers(self, line: int) -> bool:
        """Whether a finding that begins on a line is meant."""
        return self.last_line is None or self.first_line <= line <= self.last_line


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name in a suppression that no rule, code or family bears."""

    suppression: Suppression
    name: SuppressedName
    closest: str
    """The known name that is most like it, or nothing."""


@dataclass(frozen=True, slots=True)
class UnusedNames:
    """The names in a suppression that silenced nothing, though their rules ran."""

    suppression: Suppression
    names: tuple[SuppressedName, ...]
    """At least one, in the order of the file."""
