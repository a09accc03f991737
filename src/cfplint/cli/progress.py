"""A line on a terminal that tells how far a long run is."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

_LONG = 100
"""So many pages are worth a line."""
_STEPS = 100
"""So often the line is written, at most."""
_CLEAR = "\r\x1b[K"


def progress(what: str, *, least: int = _LONG) -> Callable[[int, int], None]:
    """What to tell how many of how many are done; it writes where standard error is a terminal, and wipes its line.

    Args:
        what: what is counted, and what is done with it: `pages`, `external links asked`.
        least: so many are worth a line.
    """
    shows = sys.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if not shows or of < least:
            return
        if done == of:
            click.echo(_CLEAR, nl=False, err=True)
        elif done % max(1, of // _STEPS) == 0:
            click.echo(f"{_CLEAR}cfplint: {done} of {of} {what}", nl=False, err=True)

    return tell
