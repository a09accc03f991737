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
"""A file, an offset in it, and a length; the length is `COPIED` for characters that stand there."""
COPIED = -1

_new = tuple.__new__
"""Makes a `Run` without the detour through its keyword arguments."""


_TRACED: ContextVar[bool] = ContextVar("liquid_traced", default=True)


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

    While a page is rendered, each piece is kept with its origin only; the runs are made at the end.
    """

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.origins: list[Origin] = []
        self.length = 0
        self.origin: Origin = ("", 0, 0)
        """The markup that plain `write` is counted to."""
        self._inner_runs = 0

    def copy(self, text: str, origin: Origin) -> None:
        """Write characters that stand in a file; `origin` says so by its length."""
        self.parts.append(text)
        self.origins.append(origin)
        self.length += len(text)
        if self.length > MAX_OUTPUT:
            raise LimitError("the output is larger than a page can need")

    def made(self, text: str, origin: Origin) -> None:
        """Write the value of a markup; characters without a place get the markup's."""
        if not text:
            return
        if type(text) is TracedStr:
            self._inner_runs += text.run_count()
        self.parts.append(text)
        self.origins.append(origin)
        self.length += len(text)
        if self.length > MAX_OUTPUT or self._inner_runs > MAX_RUNS:
            raise LimitError("the output is larger than a page can need")

    def write(self, text: str) -> int:
        """Write text as the current node's own."""
        self.made(text, self.origin)
        return len(text)

    def getvalue(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def mark(self) -> tuple[int, int]:
        """How far it is, for `back_to`."""
        return len(self.parts), self.length

    def back_to(self, mark: tuple[int, int]) -> None:
        """Forget what was written since a mark."""
        parts, self.length = mark
        del self.parts[parts:]
        del self.origins[parts:]

    def traced(self) -> Traced:
        """The text so far, with its trace."""
        return Traced(self.getvalue(), tuple(merged(self._runs())) if _TRACED.get() else ())

    def traced_str(self) -> str:
        """The text so far as a value."""
        return traced(self.getvalue(), merged(self._runs())) if _TRACED.get() else self.getvalue()

    def _runs(self) -> list[Run]:
        runs: list[Run] = []
        at = 0
        for text, origin in zip(self.parts, self.origins, strict=True):
            length = len(text)
            source, start, extent = origin
            if extent == COPIED:
                if length:
                    runs.append(_new(Run, (at, length, source, start, length, True)))
            elif type(text) is TracedStr:
                _append_traced(runs, text, at, origin)
            else:
                runs.append(_new(Run, (at, length, source, start, extent, False)))
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


class Forwarding(TraceBuffer):
    """Hands text on to a buffer that knows nothing of traces."""

    def __init__(self, target: TextIO) -> None:
        super().__init__()
        self._target = target

    def copy(self, text: str, origin: Origin) -> None:  # noqa: ARG002  # the place is lost here
        """Hand on."""
        self._target.write(text)

    def made(self, text: str, origin: Origin) -> None:  # noqa: ARG002  # the place is lost here
        """Hand on."""
        self._target.write(text)


def tracing(buffer: TextIO) -> TraceBuffer:
    """A buffer, made one that takes places if it is a plugin's own."""
    if type(buffer) is TraceBuffer:
        return buffer
    return buffer if isinstance(buffer, TraceBuffer) else Forwarding(buffer)


class NoBuffer(TraceBuffer):
    """Takes what blank blocks write, and keeps nothing."""

    def copy(self, text: str, origin: Origin) -> None:
        """Nothing."""

    def made(self, text: str, origin: Origin) -> None:
        """Nothing."""
