"""What conversion made of one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.record import Note


@dataclass(frozen=True, slots=True)
class Conversion:
    """What conversion made of one page."""

    html: str
    """The page as it is to be written; `str(conversion)` gives it too."""
    path: str = ""
    """The page's own file, relative to the site, with `/`."""
    destination: str = ""
    """Its name relative to the output, with `/`; empty for a text."""
    before: str = ""
    """What Jekyll writes for it."""
    changes: tuple[tuple[str, Change], ...] = ()
    """What was done, in order, each with the name of the step that did it."""
    losses: tuple[Loss, ...] = ()
    """What its visitors had and have no longer, or the reverse, and no step declares."""
    notes: tuple[Note, ...] = ()
    """What a person must know; `str(note)` has `path:line:column:` first where it has a place."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """The rules that it needs of conversion's stylesheet, a selector each with its declarations."""

    def __str__(self) -> str:
        return self.html
