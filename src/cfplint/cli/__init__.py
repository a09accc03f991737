"""The command line; the only room that knows the terminal."""

from __future__ import annotations

import sys
from collections.abc import Sequence


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
    from cfplint.cli.program import run

    return run(words)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
