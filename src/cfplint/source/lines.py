"""Offsets to lines and columns, and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both from 1, columns in characters."""

    line: int
    column: int


class LineIndex:
    """The starts of a text's lines, where CRLF, CR and LF each end a line."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        """The number of lines; a text that ends in a line end has an empty last one."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of an offset.

        Args:
            offset: characters from 0; the text's length means the place behind its last character.

        Raises:
            ValueError: the offset lies outside the text.
        """
        if not 0 <= offset <= len(self._text):
            raise ValueError(f"offset {offset} lies outside a text of {len(self._text)} characters")
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """The offset of a line and column.

        Raises:
            ValueError: there is no such line, or the column lies behind its end.
        """
        if not 1 <= position.line <= len(self._starts):
            raise ValueError(f"there is no line {position.line}")
        offset = self._starts[position.line - 1] + position.column - 1
        last = self._starts[position.line] - 1 if position.line < len(self._starts) else len(self._text)
        if position.column < 1 or offset > last:
            raise ValueError(f"line {position.line} has no column {position.column}")
        return offset

    def line_text(self, line: int) -> str:
        """A line without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
