"""The output of a rendering: pieces of text, and where each came from."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from operator import itemgetter

from cfplint.liquid.limits import MAX_OUTPUT, MAX_RUNS, PIECE_WEIGHT, LimitError
from cfplint.source import TRACING, Run, Traced, TracedStr, traced
from cfplint.source.trace import moved

Origin = tuple[str, int, int]
"""A file, an offset in it, and a length, of the markup that wrote something."""

_new = tuple.__new__
"""Makes a `Run` without the detour through its keyword arguments."""


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
        self.weight = 0
        """Its characters, and `PIECE_WEIGHT` a piece."""
        self.origin: Origin = ("", 0, 0)
        """The markup that plain `write` is counted to."""

    def copy(self, text: Literal) -> None:
        """Write characters that stand in a file."""
        self.parts.append(text)
        self.weight += len(text) + PIECE_WEIGHT
        self.check()

    def made(self, text: str, origin: Origin) -> None:
        """Write the value of a markup; characters without a place get the markup's."""
        if not text:
            return
        self.parts.append(text)
        self.origins.append(origin)
        self.weight += len(text) + PIECE_WEIGHT
        self.check()

    def check(self) -> None:
        """There may not be too much in it.

        Raises:
            LimitError: there is.
        """
        if self.weight > MAX_OUTPUT:
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
        return len(self.parts), len(self.origins), self.weight

    def back_to(self, mark: tuple[int, int, int]) -> None:
        """Forget what was written since a mark."""
        parts, origins, self.weight = mark
        del self.parts[parts:]
        del self.origins[origins:]

    def traced(self) -> Traced:
        """The text so far, with its trace."""
        return Traced(self.getvalue(), tuple(self._runs()) if TRACING.get() else ())

    def traced_str(self) -> str:
        """The text so far as a value."""
        return traced(self.getvalue(), self._runs()) if TRACING.get() else self.getvalue()

    def _runs(self) -> list[Run]:
        runs: list[Run] = []
        add = runs.append
        origins = iter(self.origins)
        at = 0
        for text in self.parts:
            length = len(text)
            if type(text) is Literal:
                add(_new(Run, (at, length, text.source, text.start, length, True)))
            elif type(text) is TracedStr and len(runs) < MAX_RUNS:
                place = next(origins)
                inner = text.runs
                if len(inner) == 1 and inner[0][1] == length and inner[0][5]:
                    _, _, source, start, _, _ = inner[0]
                    _copied(runs, at, length, source, start)
                elif sum(map(_length_of, inner)) == length:
                    runs += moved(inner, at)
                else:
                    _with_gaps(runs, inner, at, length, place)
            else:
                source, start, extent = next(origins)
                add(_new(Run, (at, length, source, start, extent, False)))
            at += length
        return runs


_length_of = itemgetter(1)


def _copied(runs: list[Run], at: int, length: int, source: str, start: int) -> None:
    """A run of copied characters, which may go on with what the last one copied."""
    if runs:
        first, before, file, origin, _, verbatim = runs[-1]
        if verbatim and origin + before == start and file == source and first + before == at:
            runs[-1] = _new(Run, (first, before + length, source, origin, before + length, True))
            return
    runs.append(_new(Run, (at, length, source, start, length, True)))


def _with_gaps(runs: list[Run], inner: Sequence[Run], at: int, whole: int, origin: Origin) -> None:
    """The runs of a value, and the markup's place for what lies between them."""
    source, start, extent = origin
    done = 0
    for first, length, file, place, width, verbatim in inner:
        if first > done:
            runs.append(_new(Run, (at + done, first - done, source, start, extent, False)))
        runs.append(_new(Run, (at + first, length, file, place, width, verbatim)))
        done = first + length
    if done < whole:
        runs.append(_new(Run, (at + done, whole - done, source, start, extent, False)))
