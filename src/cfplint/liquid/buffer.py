"""The output of a rendering: pieces of text, and where each came from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from io import StringIO
from typing import TextIO

from cfplint.liquid.limits import MAX_OUTPUT, MAX_RUNS, LimitError
from cfplint.source import Run, Traced, TracedStr, traced
from cfplint.source.trace import merged

Origin = tuple[str, int, int]
"""A file, an offset in it, and a length, of the markup that wrote something."""

_new = tuple.__new__
"""Makes a `Run` without the detour through its keyword arguments."""

_TRACED: ContextVar[bool] = ContextVar("liquid_traced", default=True)


class Literal(str):
    """Characters that stand in a file and are written as they are."""

    __slots__ = ("source", "start")

    source: str
    """The file."""
    start: int
    """Offset in it."""


def literal(text: str, source: str, start: int) -> Literal:
    """Characters of a file."""
    made = Literal(text)
    made.source = source
    made.start = start
    return made


@contextmanager
def traces(wanted: bool) -> Iterator[None]:  # it reads as a sentence
    """While it lasts, buffers give runs or do without them."""
    token = _TRACED.set(wanted)
    try:
        yield
    finally:
        _TRACED.reset(token)


class TraceBuffer(StringIO):
    """What nodes write to. `write`, for nodes that know nothing of traces, is counted to the node being rendered.

    While a page is rendered, each piece is kept with its origin only; the runs are made at the end. Nodes that are
    rendered often write to its fields themselves, as `copy` and `made` do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        """What was written; a `Literal` knows its place."""
        self.origins: list[Origin] = []
        """The markup of each other part, in order."""
        self.length = 0
        self.origin: Origin = ("", 0, 0)
        """The markup that plain `write` is counted to."""
        self.inner_runs = 0
        """The runs of the values that were written."""

    def copy(self, text: Literal) -> None:
        """Write characters that stand in a file."""
        self.parts.append(text)
        self.length += len(text)
        self.check()

    def made(self, text: str, origin: Origin) -> None:
        """Write the value of a markup; characters without a place get the markup's."""
        if not text:
            return
        if type(text) is TracedStr:
            self.inner_runs += text.run_count()
        self.parts.append(text)
        self.origins.append(origin)
        self.length += len(text)
        self.check()

    def check(self) -> None:
        """There may not be too much in it.

        Raises:
            LimitError: there is.
        """
        if self.length > MAX_OUTPUT or self.inner_runs > MAX_RUNS:
            raise LimitError("the output is larger than a page can need")

    def write(self, text: str) -> int:
        """Write text as the current node's own."""
        self.made(text, self.origin)
        return len(text)

    def getvalue(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def mark(self) -> tuple[int, int, int]:
        """How far it is, for `back_to`."""
        return len(self.parts), len(self.origins), self.length

    def back_to(self, mark: tuple[int, int, int]) -> None:
        """Forget what was written since a mark."""
        parts, origins, self.length = mark
        del self.parts[parts:]
        del self.origins[origins:]

    def traced(self) -> Traced:
        """The text so far, with its trace."""
        return Traced(self.getvalue(), tuple(merged(self._runs())) if _TRACED.get() else ())

    def traced_str(self) -> str:
        """The text so far as a value."""
        return traced(self.getvalue(), merged(self._runs())) if _TRACED.get() else self.getvalue()

    def _runs(self) -> list[Run]:
        runs: list[Run] = []
        add = runs.append
        origins = iter(self.origins)
        at = 0
        for text in self.parts:
            length = len(text)
            kind = type(text)
            if kind is Literal:
                add(_new(Run, (at, length, text.source, text.start, length, True)))  # type: ignore[attr-defined]  # it is a `Literal`
            elif kind is TracedStr:
                _append_traced(runs, text, at, next(origins))  # type: ignore[arg-type]  # it is a `TracedStr`
            else:
                source, start, extent = next(origins)
                add(_new(Run, (at, length, source, start, extent, False)))
            at += length
        return runs


def _append_traced(runs: list[Run], text: TracedStr, at: int, origin: Origin) -> None:
    """The runs of a value, and the markup's place for what lies between them."""
    source, start, extent = origin
    done = 0
    for first, length, file, place, width, verbatim in text.runs:
        if first > done:
            runs.append(_new(Run, (at + done, first - done, source, start, extent, False)))
        runs.append(_new(Run, (at + first, length, file, place, width, verbatim)))
        done = first + length
    if done < len(text):
        runs.append(Run(at + done, len(text) - done, source, start, extent, False))
