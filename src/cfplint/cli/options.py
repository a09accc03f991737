"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from cfplint.errors import TargetError, UsageError


class GivenPath(click.Path):
    """A path that somebody wrote; an empty one, as an unset variable of a script gives, is no working directory."""

    name = "path"

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of a word.

        Raises:
            UsageError: the word is empty.
        """
        if value == "":
            raise UsageError("a path is empty; name a file or a folder, or `.` for the working directory")
        return super().convert(value, param, ctx)


PATHS = click.argument("paths", nargs=-1, type=GivenPath())
TODAY = click.option(
    "--today",
    metavar="YYYY-MM-DD",
    help="The day that dates are compared with (default: SOURCE_DATE_EPOCH, else the clock).",
)
PLUGINS = click.option(
    "--plugin",
    "plugin_files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A Python file whose tags and filters stand in for the site's Ruby plugins; it is run.",
)


def working_directory() -> Path:
    """The folder that the program runs in.

    Raises:
        TargetError: it is gone.
    """
    try:
        return Path.cwd()
    except OSError as error:
        raise TargetError(f"the working directory cannot be looked at ({error.strerror or error})") from error


def listed(values: Sequence[str]) -> tuple[str, ...]:
    """The words of an option that may be repeated and may hold commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())
