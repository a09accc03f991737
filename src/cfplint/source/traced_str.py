"""A string that carries its trace through code that knows nothing of traces.

Used inside Liquid only, where values pass through other people's filters. The operations below keep the trace; whatever
else Python does with a string (formatting, `re`, most methods) gives a plain `str`, which its reader then takes as made
from the whole expression. So a place can be coarse, but never wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import SupportsIndex

from cfplint.source.trace import Run, Traced, cut, merged, moved

TRACING: ContextVar[bool] = ContextVar("tracing", default=True)
"""Whether what is made of traced strings is traced."""


@contextmanager
def tracing(wanted: bool) -> Iterator[None]:  # it reads as a sentence
    """While it lasts, what is made of traced strings is traced, or is not."""
    token = TRACING.set(wanted)
    try:
        yield
    finally:
        TRACING.reset(token)


_DEEPEST = 16
"""How many unread concatenations may lie inside each other."""


class TracedStr(str):
    """A `str` with the runs of its characters.

    A part of another one cuts its runs when they are asked for, and one that is put together of others joins them
    then: templates make many texts of which they use few.
    """

    __slots__ = ("_depth", "_edits", "_parts", "_runs", "_start", "_whole")

    _runs: tuple[Run, ...] | None
    _parts: Sequence[str] | None
    """The texts that it is put together of, until its runs are asked for."""
    _edits: _Edits | None
    """The text that it was made of by replacing parts, until its runs are asked for."""
    _depth: int
    """How many such texts lie inside each other in it."""
    _whole: Sequence[Run]
    """The runs of the text that it is a part of, until its own are asked for."""
    _start: int
    """Where it begins in that text."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its runs."""
        runs = self._runs
        if runs is None:
            runs = self._runs = tuple(self.runs_from(0))
            self._parts = self._edits = None
            self._whole = ()
        return runs

    def run_count(self) -> int:
        """How many runs it has, or a few more, without making them."""
        if self._runs is not None:
            return len(self._runs)
        if self._edits is not None:
            return self._edits.text.run_count() + 2 * self._edits.number
        if self._parts is not None:
            return sum(part.run_count() for part in self._parts if type(part) is TracedStr)
        first = max(bisect_left(self._whole, (self._start + 1,)) - 1, 0)
        return bisect_left(self._whole, (self._start + len(self),)) - first

    def part(self, start: int, end: int) -> str:
        """The text from one offset to another, which must lie in it, with its trace."""
        text = str.__getitem__(self, slice(start, end))
        if not text or not TRACING.get():
            return text
        made = TracedStr(text)
        made._runs = made._parts = made._edits = None
        if self._runs is None and self._parts is None and self._edits is None:
            made._whole, made._start = self._whole, self._start + start
        else:
            made._whole, made._start = self.runs, start
        return made

    def runs_from(self, offset: int) -> Sequence[Run]:
        """Its runs, for a text that it begins at an offset of."""
        if self._runs is not None:
            return moved(self._runs, offset)
        if self._edits is not None:
            return self._edits.runs_from(offset)
        if self._parts is None:
            return cut(self._whole, self._start, self._start + len(self), offset)
        runs: list[Run] = []
        for part in self._parts:
            if type(part) is TracedStr:
                runs += part.runs_from(offset)
            offset += len(part)
        return merged(runs) if len(runs) > 1 else runs

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if isinstance(key, slice):
            start, end, step = key.indices(len(self))
            return self.part(start, max(start, end)) if step == 1 else str.__getitem__(self, key)
        str.__getitem__(self, key)  # raises where there is no such character
        at = key.__index__() % len(self)
        return self.part(at, at + 1)

    def __add__(self, other: str) -> str:
        return concat((self, other))

    def __radd__(self, other: str) -> str:
        return concat((other, self))

    def strip(self, chars: str | None = None, /) -> str:
        """As `str.strip`, with the trace."""
        return self[len(self) - len(str.lstrip(self, chars)) : len(str.rstrip(self, chars))]

    def lstrip(self, chars: str | None = None, /) -> str:
        """As `str.lstrip`, with the trace."""
        return self[len(self) - len(str.lstrip(self, chars)) :]

    def rstrip(self, chars: str | None = None, /) -> str:
        """As `str.rstrip`, with the trace."""
        return self[: len(str.rstrip(self, chars))]

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """As `str.split`, with the trace."""
        parts: list[str] = []
        at = 0
        for part in str.split(self, sep, maxsplit):
            at = str.index(self, part, at)
            parts.append(self[at : at + len(part)])
            at += len(part) + len(sep or "")
        return parts

    def replace(self, old: str, new: str, count: SupportsIndex = -1, /) -> str:
        """As `str.replace`, with the trace of what stays."""
        if not old:
            return str.replace(self, old, new, count)
        parts: list[str] = []
        for number, part in enumerate(self.split(old, count)):
            parts += (new, part) if number else (part,)
        return concat(parts)

    def __reduce__(self) -> tuple[object, ...]:
        return traced, (str(self), self.runs)

    def as_traced(self) -> Traced:
        """The text and its trace, side by side."""
        return Traced(str(self), self.runs)


def traced(text: str, runs: Iterable[Run]) -> TracedStr:
    """A string with runs."""
    made = TracedStr(text)
    made._runs = tuple(runs)
    return made


def concat(parts: Sequence[str]) -> str:
    """Strings one behind the other, with the trace of those that have one."""
    text = "".join(parts)
    if not text or not TRACING.get():
        return text
    depth = 0
    for part in parts:
        if type(part) is TracedStr:
            inner = 1
            if part._runs is None and (part._parts is not None or part._edits is not None):
                inner = part._depth + 1
                if inner > _DEEPEST:
                    part.runs  # noqa: B018  # makes them, so that none lies too deep
                    inner = 1
            depth = max(depth, inner)
    if not depth:
        return text
    made = TracedStr(text)
    made._runs = None
    made._parts = parts
    made._edits = None
    made._depth = depth
    return made


Edits = Callable[[], Iterable[tuple[int, int, str]]]
"""Gives the stretches of a text that are replaced, in order, each with what stands in its place."""


@dataclass(frozen=True, slots=True)
class _Edits:
    """How a text was made of another one."""

    text: TracedStr
    edits: Edits
    number: int

    def runs_from(self, offset: int) -> Sequence[Run]:
        """The runs of the new text, for one that it begins at an offset of."""
        text, runs, done = self.text, list[Run](), 0
        inner = text.runs
        for start, end, new in self.edits():
            if start > done:
                runs += cut(inner, done, start, offset)
                offset += start - done
            if type(new) is TracedStr:
                runs += new.runs_from(offset)
            offset += len(new)
            done = end
        runs += cut(inner, done, len(text), offset)
        return merged(runs)


def edited(text: TracedStr, result: str, edits: Edits, number: int) -> str:
    """A text that was made of another one by replacing parts of it.

    Args:
        text: the text.
        result: what it became.
        edits: how.
        number: how many parts were replaced.
    """
    if not result or not TRACING.get():
        return result
    depth = 1
    if text._runs is None and (text._parts is not None or text._edits is not None):
        depth = text._depth + 1
        if depth > _DEEPEST:
            text.runs  # noqa: B018  # makes them, so that none lies too deep
            depth = 1
    made = TracedStr(result)
    made._runs = made._parts = None
    made._edits = _Edits(text, edits, number)
    made._depth = depth
    return made
