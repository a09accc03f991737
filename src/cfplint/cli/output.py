"""Writing to standard output, which may be full, or closed by a reader that has what it wants."""

from __future__ import annotations

import os
import shutil
import sys

import click

from cfplint.errors import OutputError


class ReaderGoneError(OutputError):
    """Whoever read standard output has closed it; there is nobody to tell."""


def on_colour_terminal() -> bool:
    """Whether standard output is a terminal that shows colours, and nobody asked for none (https://no-color.org)."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """The columns of the terminal."""
    return shutil.get_terminal_size((100, 24)).columns


def put(text: str, *, verbatim: bool = False) -> None:
    """Write a text to standard output.

    Args:
        text: what is written.
        verbatim: whether its line ends are written as they are, whatever those of the system.

    Raises:
        OutputError: it cannot be written; nothing is written at exit then.
    """
    try:
        click.echo(text.encode("utf-8", "backslashreplace") if verbatim else text, nl=False, color=True)
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open until the process ends
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from error
        raise OutputError(f"the output cannot be written ({error.strerror or error})") from error
