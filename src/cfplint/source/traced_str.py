"""A string that carries its trace through code that knows nothing of traces.

Used inside Liquid only, where values pass through other people's filters. The operations below keep the trace; whatever
else Python does with a string (formatting, `re`, most methods) gives a plain `str`, which its reader then takes as made
from the whole expression. So a place can be coarse, but never wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import SupportsIndex

from cfplint.source.trace import Run, Traced, cut, merged, moved


class TracedStr(str):
    """A `str` with the runs of its characters."""

    __slots__ = ("runs",)

    runs: tuple[Run, ...]

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if isinstance(key, slice):
            start, end, step = key.indices(len(self))
            text = str.__getitem__(self, key)
            return traced(text, cut(self.runs, start, end)) if step == 1 and text else text
        text = str.__getitem__(self, key)
        at = key.__index__() % len(self)
        return traced(text, cut(self.runs, at, at + 1))

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
    made.runs = tuple(runs)
    return made


def concat(parts: Sequence[str]) -> str:
    """Strings one behind the other, with the trace of those that have one."""
    text = "".join(parts)
    runs: list[Run] = []
    at = 0
    for part in parts:
        if isinstance(part, TracedStr):
            runs += moved(part.runs, at)
        at += len(part)
    return traced(text, merged(runs)) if runs else text
