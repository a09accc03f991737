"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cfplint.errors import TargetError

PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
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
