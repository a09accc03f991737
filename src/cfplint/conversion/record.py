"""What a conversion did, page by page, as a report tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cfplint.conversion.change import Change, Loss

MOST_DEEDS = 200
"""So many changes of a page are told one by one."""
LONGEST_TEXT = 100_000
"""So many characters of a page are shown, before and after."""
MOST_TEXT = 8_000_000
"""So many characters of all pages are shown."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source, or a source as a whole."""

    path: str
    """Relative to the site, with `/`."""
    line: int | None = None
    """From 1; `None` where no more than the file is known."""
    column: int | None = None
    """From 1, in characters."""

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that a person must know; `str(note)` has `path:line:column:` first where it has a place."""

    message: str
    spot: Spot | None = None

    def __str__(self) -> str:
        return f"{self.spot}: {self.message}" if self.spot else self.message

    def shown(self, path: Callable[[str], str]) -> Note:
        """The note with its file as somebody sees it.

        Args:
            path: what a file of the site is called, given as it is relative to the site.
        """
        return replace(self, spot=replace(self.spot, path=path(self.spot.path))) if self.spot else self


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a step did."""

    step: str
    change: Change
    spot: Spot


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that visitors had and have no longer, or the reverse, and no step declares."""

    loss: Loss
    spot: Spot


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a person has to look at, as a rule says it."""

    rule: str
    code: str
    severity: str
    message: str
    help: str
    spot: Spot
    shown_on: tuple[str, ...]
    """The addresses of the pages that show it, sorted."""


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What became of one page."""

    path: str
    destination: str
    bytes_before: int
    """The size of what Jekyll writes."""
    bytes_after: int
    deeds: tuple[Deed, ...] = ()
    """The first of what was done."""
    steps: tuple[tuple[str, int], ...] = ()
    """The steps that did something, in their order, with how often."""
    dropped: tuple[tuple[str, Loss], ...] = ()
    """What steps took from visitors or gave to them, and say so; the first of it."""
    missing: tuple[Missing, ...] = ()
    before: str = ""
    """What Jekyll writes, as far as it is shown."""
    after: str = ""
    is_cut: bool = False
    """Whether not all of its text is shown."""


@dataclass(slots=True)
class ConversionRecord:
    """What a conversion did; it grows while pages are converted."""

    today: date | None = None
    site: str = ""
    """The name of the folder, or of the page."""
    files: int = 0
    pages: list[PageRecord] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    """What a person has to look at, in order of place."""
    notes: list[Note] = field(default_factory=list)
    """What else a person must know."""
    stopped: str = ""
    """Why nothing was written, if so."""
    _shown: int = 0

    def add(
        self,
        path: str,
        destination: str,
        *,
        before: str,
        after: str,
        deeds: Sequence[Deed],
        missing: Sequence[Missing] = (),
    ) -> None:
        """Take up a page.

        Args:
            path: its own file.
            destination: its name in the output.
            before: what Jekyll writes.
            after: what is written.
            deeds: all that was done.
            missing: what its visitors lose.
        """
        room = min(LONGEST_TEXT, (MOST_TEXT - self._shown) // 2)
        self._shown += min(len(before), room) + min(len(after), room)
        dropped = [(deed.step, loss) for deed in deeds for loss in deed.change.loses]
        self.pages.append(
            PageRecord(
                path,
                destination,
                _size(before),
                _size(after),
                tuple(deeds[:MOST_DEEDS]),
                tuple(Counter(deed.step for deed in deeds).items()),
                tuple(dropped[:MOST_DEEDS]),
                tuple(missing[:MOST_DEEDS]),
                before[:room],
                after[:room],
                max(len(before), len(after)) > room,
            )
        )


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))
