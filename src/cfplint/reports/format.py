"""The shape of a report format, and how formats are found."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cfplint.reports.named import checked, member, names_in
from cfplint.reports.report import Report

FORMATS = f"{__package__}.formats"
"""The package of the formats of a check; each module holds one, of its own name."""


@dataclass(frozen=True, slots=True)
class View:
    """How and from where a report is looked at."""

    working_directory: Path
    """The folder that paths are shown relative to."""
    colour: bool = False
    """Whether it is shown on a terminal that understands colours."""
    width: int = 100
    """The columns that a line of source may take."""
    everything: bool = False
    """Whether each finding is shown, where a format would say one thing in place of many."""

    def path(self, report: Report, path: str) -> str:
        """A file of the site as seen from the working directory, with `/`.

        Args:
            report: the report that names the site's root.
            path: the file, relative to that root.
        """
        return seen_from(self.working_directory, report.root, path)


def seen_from(working_directory: Path, root: Path, path: str) -> str:
    """A file of a site as seen from a folder, with `/`.

    Args:
        working_directory: the folder.
        root: the site's root.
        path: the file, relative to that root.
    """
    try:
        return Path(os.path.relpath(root / path, working_directory)).as_posix()
    except ValueError:  # Windows: another drive
        return (root / path).as_posix()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the function that writes it. Its name is the function's, and its file's."""

    function: Callable[[Report, View], Iterator[str]]

    @property
    def name(self) -> str:
        """What the command line calls it."""
        return self.function.__name__


def report_format(function: Callable[[Report, View], Iterator[str]]) -> Format:
    """Make a format of a function that yields the pieces of a report's text, in order."""
    return Format(function)


def format_names(formats: str = FORMATS) -> tuple[str, ...]:
    """The names of all formats, sorted; imports none of them.

    Args:
        formats: the package that they lie in.
    """
    return names_in(formats)


def checked_name(name: str, formats: str = FORMATS) -> str:
    """The name of a format, if there is such a one.

    Args:
        name: the name.
        formats: the package that its format lies in.

    Raises:
        UsageError: there is none.
    """
    return checked(formats, name, "format")


def write(
    report: Report,
    name: str,
    *,
    working_directory: Path,
    colour: bool = False,
    width: int = 100,
    everything: bool = False,
) -> str:
    """A report in a format.

    Args:
        report: what was found.
        name: the format.
        working_directory: the folder that paths are shown relative to (in JSON they stay relative to the site).
        colour: whether to colour it for a terminal.
        width: the columns that a line of source may take.
        everything: whether each finding of an old edition is shown; `full` says one thing in their place otherwise.

    Returns:
        The text; it ends with a line end unless it is empty.

    Raises:
        UsageError: there is no such format.
    """
    found = member(FORMATS, name, "format")
    if not isinstance(found, Format):
        raise TypeError(f"{name} is no format")
    return "".join(found.function(report, View(working_directory, colour, width, everything)))
