"""Style sheets in Sass, compiled by another process.

Sass is a language with loops, and libsass a library in C: a style sheet may run for ever, take all memory, or end the
process. So it gets a process, a time and a memory of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, Self

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
    source_map: bool = False
    """Whether a map is made, and named in the CSS."""


@dataclass(frozen=True, slots=True)
class Css:
    """A style sheet that was compiled."""

    text: str
    source_map: str = ""
    """The map that leads from it to the Sass, in JSON; empty if none is wanted, or there is nothing to map."""


class SassWorker:
    """Compiles style sheets one after the other; its process is started with the first and ended by `close`."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def compile(self, text: str, settings: SassSettings, *, name: str = "stdin.scss") -> Css:
        """The CSS of a style sheet.

        Args:
            text: the style sheet.
            settings: how it is compiled.
            name: its file's name, for the map; `.sass` is the indented syntax, all else has braces.

        Raises:
            SassError: it cannot be compiled, takes too long, or libsass is not installed.
        """
        if find_spec("sass") is None:
            raise SassError("Sass is compiled by libsass, which is not installed: pip install 'cfplint[sass]'")
        if not text:
            return Css("")
        task = {
            "text": text,
            "name": name,
            "map": settings.source_map,
            "style": settings.style,
            "precision": settings.precision,
            "folder": str(settings.folder),
            "load_paths": list(map(str, settings.load_paths)),
            "allowed": list(map(str, settings.allowed)),
        }
        with TemporaryDirectory() as scratch:
            task["scratch"] = scratch
            answer = self._ask(json.dumps(task).encode("ascii"), settings.seconds)
        if "error" in answer:
            raise SassError(answer["error"])
        return Css(answer["css"].removeprefix(_BYTE_ORDER_MARK), answer.get("map", ""))

    def _ask(self, task: bytes, seconds: float) -> dict[str, str]:
        """What the process answers: `css` or `error`."""
        try:
            process = self._process = self._process or _started()
        except OSError as error:
            return {"error": f"no process can be started for it ({error.strerror or error})"}
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.start()
        try:
            line = _answer(process, task)
        finally:
            timer.cancel()
        if line:
            answer: dict[str, str] = json.loads(line)
            return answer
        self.close()
        if late.is_set():
            return {"error": f"the style sheet takes longer than {seconds:g} seconds"}
        return {"error": "libsass failed on it (it takes too much memory, or libsass has an error)"}


def compile_sass(text: str, settings: SassSettings, *, name: str = "stdin.scss") -> Css:
    """The CSS of one style sheet; see `SassWorker.compile`."""
    with SassWorker() as worker:
        return worker.compile(text, settings, name=name)


def _started() -> subprocess.Popen[bytes]:
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-m", "cfplint.stylesheets.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )


def _answer(process: subprocess.Popen[bytes], task: bytes) -> bytes:
    """The line with which a process answers; empty if it ends before."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(task + b"\n")
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:
        return b""
