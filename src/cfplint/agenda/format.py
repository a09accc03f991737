"""The shape of a format, and how formats are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.flavour import checked_flavour
from cfplint.clock import UNIVERSAL_TIME, LocalTime, read_length, read_local_time
from cfplint.reports.named import checked, member, names_in

_PACKAGE = f"{__package__}.formats"
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class View:
    """How, from where and for whom dates are written; a format takes what it needs of it."""

    working_directory: Path
    """The folder that paths are shown relative to."""
    colour: bool = False
    """Whether they are shown on a terminal that understands colours."""
    width: int = 100
    """The columns of that terminal."""
    local_time: LocalTime = UNIVERSAL_TIME
    """The zone that instants are shown in beside the one that the site gives."""
    alarm: timedelta | None = A_DAY
    """How long before a deadline a calendar reminds of it; `None` for no reminder."""
    flavour: str = "ai-deadlines"
    """Whose form of a format is written, where there are several."""


def view_of(
    working_directory: Path,
    *,
    colour: bool = False,
    width: int = 100,
    timezone: str | None = None,
    alarm: str | None = None,
    flavour: str | None = None,
) -> View:
    """A view by what a person asks for.

    Args:
        working_directory: the folder that paths are shown relative to.
        colour: whether they are shown on a terminal that understands colours.
        width: the columns of that terminal.
        timezone: the name of a zone; that of the environment or the system if absent.
        alarm: a length of time (`48h`, `7d`, `2w`), or `none`; a day if absent.
        flavour: the name of a flavour; ai-deadlines if absent.

    Raises:
        UsageError: one of them is not understood.
    """
    told = {} if flavour is None else {"flavour": checked_flavour(flavour)}
    return View(
        working_directory,
        colour=colour,
        width=width,
        local_time=read_local_time(timezone),
        alarm=A_DAY if alarm is None else None if alarm == "none" else read_length(alarm),
        **told,
    )


@dataclass(frozen=True, slots=True)
class AgendaFormat:
    """A format: the function that writes it. Its name is the function's, and its file's."""

    function: Callable[[Deadlines, View], Iterator[str]]


def agenda_format(function: Callable[[Deadlines, View], Iterator[str]]) -> AgendaFormat:
    """Make a format of a function that yields the pieces of a text, in order."""
    return AgendaFormat(function)


def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted; imports none of them."""
    return names_in(_PACKAGE)


def checked_name(name: str) -> str:
    """The name of a format, if there is such a one.

    Raises:
        UsageError: there is none.
    """
    return checked(_PACKAGE, name, "format")


def write(deadlines: Deadlines, name: str, view: View) -> str:
    r"""Dates in a format.

    Args:
        deadlines: the dates.
        name: the format.
        view: how they are written.

    Returns:
        The text with the line ends of its format, `\n` or, in iCalendar, `\r\n`.

    Raises:
        UsageError: there is no such format or flavour, or it needs a package that is not installed.
    """
    found = member(_PACKAGE, name, "format")
    if not isinstance(found, AgendaFormat):
        raise TypeError(f"{name} is no format")
    return "".join(found.function(deadlines, view))
