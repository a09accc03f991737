"""Writing to standard output, which may be full, or closed by a reader that has what it wants."""

from __future__ import annotations

import os
import sys

import click

from cfplint.errors import OutputError


class ReaderGoneError(OutputError):
    """Whoever read standard output has closed it; there is nobody to tell."""


def put(text: str) -> None:
    """Write a text to standard output, as it is.

    Raises:
        OutputError: it cannot be written; nothing is written at exit then.
    """
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except OSError as error:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open until the process ends
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from error
        raise OutputError(f"the output cannot be written ({error.strerror or error})") from error
