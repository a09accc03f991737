"""Dates of a page, carried through cleaning as marks in its text.

A step works on a tree and has no offsets, so what is known of a stretch of the page is written into the text: a
character that begins it, one for its number in the list of what is known, and one that ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FIRST = 0x100000
"""The marks are characters of the last private plane, which pages do not use; where one does, nothing is marked."""
_END = chr(_FIRST)
_START_OF = range(_FIRST + 1, 0x10FFFE)
_MARKS = re.compile(f"[{chr(_FIRST)}-{chr(0x10FFFD)}]")

_STARTS = re.compile(f"[{chr(_START_OF[0])}-{chr(_START_OF[-1])}]")


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """A date of a page."""

    start: int
    """The offset of its first character in the page's HTML."""
    end: int
    """The offset behind its last character."""
    datetime: str
    """What a machine reads: a valid date string, with or without time and offset."""


def marked(html: str, dates: Iterable[MarkedDate]) -> tuple[str, tuple[str, ...]]:
    """A page with its dates marked, and what a machine reads for each, in order; dates that overlap are left out."""
    if _MARKS.search(html):
        return html, ()
    parts: list[str] = []
    values: list[str] = []
    done = 0
    for date in sorted(dates, key=lambda date: (date.start, date.end)):
        if date.start < done or len(values) == len(_START_OF):
            continue
        parts += (html[done : date.start], chr(_START_OF[len(values)]), html[date.start : date.end], _END)
        values.append(date.datetime)
        done = date.end
    return "".join([*parts, html[done:]]), tuple(values)


def unmarked(html: str) -> str:
    """A page without marks."""
    return _MARKS.sub("", html)


def start_at(text: str) -> re.Match[str] | None:
    """The first mark that begins a date in a text."""
    return _STARTS.search(text)


def number_of(mark: str) -> int:
    """The number of the date that a mark begins."""
    return ord(mark) - _START_OF[0]


END = _END
