"""The lines of a text that may end fenced code, looked for once, so that fences never closed cost no search each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

Line = tuple[int, int, int]
"""Where the fence begins, where it ends, where the line does."""

_MIXED = 40
"""How many characters of a fence may follow its first run of one character."""


class ClosingFences:
    """The lines that hold a fence and nothing else."""

    __slots__ = ("_lines", "_longest")

    def __init__(self, src: str, pattern: re.Pattern[str]) -> None:
        """Look for the lines.

        Args:
            src: the text.
            pattern: a line; its first group is the fence.
        """
        self._lines: list[Line] = [(*match.span(1), match.end()) for match in pattern.finditer(src)]
        self._longest: dict[str, list[int]] = {"~": [0], "`": [0]}
        """For each character, the longest fence made of it alone, from each line on."""
        for begin, end, _ in reversed(self._lines):
            alone = src[begin] if not src[begin:end].strip(src[begin]) else ""
            for char, sizes in self._longest.items():
                sizes.append(max(sizes[-1], end - begin) if char == alone else sizes[-1])
        for sizes in self._longest.values():
            sizes.reverse()

    def sizes(self, src: str, start: int, end: int) -> Iterator[int]:
        """How many characters of an opening run may be the fence, the most first.

        Args:
            src: the text.
            start: where the run begins.
            end: where it ends.
        """
        number = self._first_line(src.find("\n", end))
        if number == len(self._lines):
            return
        char = src[start]
        alone = end - start - len(src[start:end].lstrip(char))
        yield from range(min(end - start, alone + _MIXED), max(alone, 2), -1)
        size = min(alone, self._longest[char][number])
        if size > 2:
            yield size

    def first(self, src: str, fence: str, offset: int) -> Line | None:
        """The first line from an offset on that closes a fence: it repeats it, with more of its last character or not.

        Args:
            src: the text.
            fence: what opens the code.
            offset: where the code begins.
        """
        for number in range(self._first_line(offset), len(self._lines)):
            begin, end, _ = self._lines[number]
            if src.startswith(fence, begin) and not src[begin + len(fence) : end].strip(fence[-1]):
                return self._lines[number]
        return None

    def _first_line(self, offset: int) -> int:
        return bisect_right(self._lines, (offset, -1, -1))
