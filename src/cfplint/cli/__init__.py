"""The command line; the only room that knows the terminal."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

_OBJECTS = 100_000
"""How many new objects there must be before Python looks for circles among them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `cfplint` and give its exit status.

    Args:
        arguments: the words behind the program's name; those of the process if absent.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    if words == ["--version"]:
        from cfplint.version import __version__

        print(f"cfplint {__version__}")  # noqa: T201 - the answer, without waiting for click
        return 0
    _collect_rarely()
    from cfplint.cli.program import run

    return run(words)


def _collect_rarely() -> None:
    """Look for circles in memory less often.

    A trace is made of many small tuples that live as long as their page, among which Python searches in vain.
    """
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
