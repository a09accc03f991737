"""A style sheet in Sass compiled by another process.

Sass is a language with loops, and libsass a library in C: a style sheet may run for ever, take all memory, or end the
process. So it gets a process, a time and a memory of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from cfplint.errors import CfplintError

Style = Literal["nested", "expanded", "compact", "compressed"]

_SECONDS = 20
_BYTE_ORDER_MARK = "\ufeff"


class SassError(CfplintError):
    """A style sheet that cannot be compiled; the sentence says why."""


@dataclass(frozen=True, slots=True)
class SassSettings:
    """How style sheets are compiled."""

    folder: Path
    """Where the imports of a style sheet are looked for first."""
    load_paths: Sequence[Path] = ()
    """Where they are looked for next, in order."""
    allowed: Sequence[Path] = ()
    """The folders outside of which nothing is imported, resolved."""
    style: Style = "compact"
    precision: int = 10
    """The digits behind the point of a number."""
    seconds: float = field(default=_SECONDS)
    """How long one style sheet may take."""


def compile_sass(text: str, settings: SassSettings, *, indented: bool = False) -> str:
    """The CSS of a style sheet.

    Args:
        text: the style sheet.
        settings: how it is compiled.
        indented: whether it is written in the indented syntax (`.sass`) rather than in braces (`.scss`).

    Raises:
        SassError: it cannot be compiled, takes too long, or libsass is not installed.
    """
    if find_spec("sass") is None:
        raise SassError("Sass is compiled by libsass, which is not installed: pip install 'cfplint[sass]'")
    if not text:
        return ""
    task = {
        "text": text,
        "indented": indented,
        "style": settings.style,
        "precision": settings.precision,
        "folder": str(settings.folder),
        "load_paths": list(map(str, settings.load_paths)),
        "allowed": list(map(str, settings.allowed)),
    }
    answer = _ask_worker(json.dumps(task), settings.seconds)
    if "error" in answer:
        raise SassError(answer["error"])
    return answer["css"].removeprefix(_BYTE_ORDER_MARK)


def _ask_worker(task: str, seconds: float) -> dict[str, str]:
    """What the worker answers: `css` or `error`."""
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            [sys.executable, "-m", "cfplint.stylesheets.worker"],
            input=task.encode("utf-8", "replace"),
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "PYTHONPATH": path},
        )
    except subprocess.TimeoutExpired:
        return {"error": f"the style sheet takes longer than {seconds:g} seconds"}
    except OSError as error:
        return {"error": f"no process can be started for it ({error.strerror or error})"}
    try:
        answer: dict[str, str] = json.loads(done.stdout.decode("utf-8"))
    except ValueError:
        return {"error": "libsass failed on it (it takes too much memory, or libsass has an error)"}
    return answer
