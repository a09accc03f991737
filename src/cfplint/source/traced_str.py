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
from itertools import chain
from typing import Protocol, SupportsIndex

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
"""How many texts whose runs nobody has asked for may be made of each other."""


class TracedStr(str):
    """A `str` with the runs of its characters.

    Those of a text that was made of others are worked out when they are asked for: templates make many texts of which
    they use few, and of long ones the beginning.
    """

    __slots__ = ("_depth", "_recipe", "_runs")

    _runs: tuple[Run, ...]
    _recipe: Recipe | None
    """What it was made of, until its runs are asked for."""
    _depth: int
    """How many such texts it is made of, one of the other."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Its runs."""
        recipe = self._recipe
        if recipe is not None:
            self._runs = tuple(recipe.runs_between(0, len(self), 0))
            self._recipe = None
        return self._runs

    def run_count(self) -> int:
        """How many runs it has, or a few more, without making them."""
        recipe = self._recipe
        if recipe is None:
            return len(self._runs)
        if recipe.count is None:
            recipe.count = recipe.run_count(len(self))
        return recipe.count

    def part(self, start: int, end: int) -> str:
        """The text from one offset to another, which must lie in it, with its trace."""
        text = str.__getitem__(self, slice(start, end))
        if not text or not TRACING.get():
            return text
        recipe = self._recipe
        if type(recipe) is _Stretch:
            return _made(text, _Stretch(recipe.text, recipe.start + start), self._depth)
        return _made(text, _Stretch(self, start), _depth_above(self))

    def parts(self, spans: Sequence[tuple[int, int]]) -> list[str]:
        """Several parts, in order."""
        text, first = self, 0
        if type(self._recipe) in (_Joined, _Edited) and len(spans) > 1 and TRACING.get():
            # None of what lies around them is needed, and what they share is made once.
            first = spans[0][0]
            whole = self.part(first, spans[-1][1])
            if type(whole) is TracedStr:
                whole.runs  # noqa: B018  # makes them
                text = whole
        return [text.part(start - first, end - first) for start, end in spans]

    def runs_between(self, start: int, end: int, offset: int) -> Sequence[Run]:
        """The runs of a stretch of it.

        Args:
            start: offset of its first character.
            end: offset behind its last character.
            offset: where it begins in the text that the runs are for.
        """
        recipe = self._recipe
        if start == 0 and end == len(self):
            return moved(self._runs, offset) if recipe is None else recipe.runs_between(start, end, offset)
        if recipe is None or recipe.asked:
            return cut(self.runs, start, end, offset)
        recipe.asked = True
        return recipe.runs_between(start, end, offset)

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
    made._recipe = None
    return made


def concat(parts: Sequence[str]) -> str:
    """Strings one behind the other, with the trace of those that have one."""
    text = "".join(parts)
    if not text or not TRACING.get():
        return text
    depth = max([_depth_above(part) for part in parts if type(part) is TracedStr], default=0)
    return _made(text, _Joined(parts), depth) if depth else text


Edits = Callable[[], Iterable[tuple[int, int, str]]]
"""Gives the stretches of a text that are replaced, in order, each with what stands in its place."""


def edited(text: TracedStr, result: str, edits: Edits, more: int) -> str:
    """A text that was made of another one by replacing parts of it.

    Args:
        text: the text.
        result: what it became.
        edits: how.
        more: about how many runs more than the text the result has: each edit cuts one in two, and brings its own.
    """
    if not result or not TRACING.get():
        return result
    return _made(result, _Edited(text, edits, more), _depth_above(text))


def _made(text: str, recipe: Recipe, depth: int) -> TracedStr:
    made = TracedStr(text)
    made._runs = ()
    made._recipe = recipe
    made._depth = depth
    return made


def _depth_above(text: TracedStr) -> int:
    """How deep a text lies that is made of this one, whose runs are made if that were too deep."""
    if text._recipe is None:
        return 1
    if text._depth >= _DEEPEST:
        text.runs  # noqa: B018  # makes them
        return 1
    return text._depth + 1


class Recipe(Protocol):
    """What a text was made of."""

    asked: bool
    """Whether the runs of a stretch were asked for: next time all are made, and kept."""
    count: int | None
    """About how many runs there are, once that was asked."""

    def runs_between(self, start: int, end: int, offset: int) -> Sequence[Run]:
        """The runs of a stretch of the text, moved to an offset."""

    def run_count(self, length: int) -> int:
        """About how many runs the text has, of which the length is given."""


@dataclass(slots=True)
class _Stretch:
    """A part of another text."""

    text: TracedStr
    start: int
    asked: bool = False
    count: int | None = None

    def runs_between(self, start: int, end: int, offset: int) -> Sequence[Run]:
        return self.text.runs_between(self.start + start, self.start + end, offset)

    def run_count(self, length: int) -> int:
        if self.text._recipe is not None:
            return 1 + self.text.run_count() * length // len(self.text)
        runs = self.text.runs
        first = max(bisect_left(runs, (self.start + 1,)) - 1, 0)
        return bisect_left(runs, (self.start + length,)) - first


@dataclass(slots=True)
class _Joined:
    """Texts one behind the other."""

    parts: Sequence[str]
    asked: bool = False
    count: int | None = None

    def runs_between(self, start: int, end: int, offset: int) -> Sequence[Run]:
        runs: list[Run] = []
        at = 0
        for part in self.parts:
            if at >= end:
                break
            first, last = max(start - at, 0), min(end - at, len(part))
            if type(part) is TracedStr and first < last:
                runs += part.runs_between(first, last, offset + at + first - start)
            at += len(part)
        return merged(runs) if len(runs) > 1 else runs

    def run_count(self, length: int) -> int:  # noqa: ARG002  # it is that of its parts
        return sum(part.run_count() for part in self.parts if type(part) is TracedStr)


@dataclass(slots=True)
class _Edited:
    """A text in which parts were replaced."""

    text: TracedStr
    edits: Edits
    more: int
    asked: bool = False
    count: int | None = None

    def runs_between(self, start: int, end: int, offset: int) -> Sequence[Run]:
        text, by = self.text, offset - start
        steps: list[tuple[int, int, int, str]] = []
        """What stays of the text, with what stands behind it, and where both begin in the result."""
        at = done = 0
        for first, last, new in chain(self.edits(), ((len(text), len(text), ""),)):
            behind = at + first - done + len(new)
            if behind > start:
                steps.append((at, done, first, new))
            at, done = behind, last
            if at >= end:
                break
        inner = self._runs_of(steps[0][1], steps[-1][2]) if steps else ()
        runs: list[Run] = []
        for here, first, last, new in steps:
            from_, to = max(first, first + start - here), min(last, first + end - here)
            if from_ < to:
                runs += cut(inner, from_, to, here + from_ - first + by)
            if type(new) is TracedStr:
                behind = here + last - first
                from_, to = max(start - behind, 0), min(end - behind, len(new))
                if from_ < to:
                    runs += new.runs_between(from_, to, behind + from_ + by)
        return merged(runs)

    def _runs_of(self, start: int, end: int) -> Sequence[Run]:
        """The runs of the text, at least those of a stretch."""
        text = self.text
        if start == 0 and end == len(text):
            return text.runs
        return text.runs_between(start, end, start) if start < end else ()

    def run_count(self, length: int) -> int:  # noqa: ARG002  # it is that of the text, and of what is replaced
        return self.text.run_count() + self.more
