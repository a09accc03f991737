"""A line on a terminal that tells how far a long run is."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

_LONG = 100
"""So many pages are worth a line."""
_EVERY = 10


def progress(what: str) -> Callable[[int, int], None]:
    """What to tell how many of how many are done; it writes where standard error is a terminal, and wipes its line.

    Args:
        what: what is counted: `pages`.
    """
    shows = sys.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if not shows or of < _LONG:
            return
        if done == of:
            click.echo("\r\x1b[K", nl=False, err=True)
        elif done % _EVERY == 0:
            click.echo(f"\r\x1b[Kcfplint: {done} of {of} {what}", nl=False, err=True)

    return tell
