"""A line that says how far the asking of external links is, on a terminal only."""

from __future__ import annotations

import sys

from cfplint.links.outside.answer import Progress

_STEPS = 100
"""So often the line is written, at most."""
_CLEAR = "\r\x1b[K"


def progress_line() -> Progress | None:
    """What shows progress on standard error; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        if done == total:
            sys.stderr.write(_CLEAR)
        elif done % max(1, total // _STEPS) == 0:
            sys.stderr.write(f"{_CLEAR}cfplint: {done} of {total} external links asked")
        sys.stderr.flush()

    return show
