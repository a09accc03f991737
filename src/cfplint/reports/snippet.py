"""The source lines of a finding, with the exact characters marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cfplint.reports.visible import TAB_STOP, visible, width
from cfplint.source import Position, SourceFile

_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class SnippetLine:
    """A line as it is shown, and the marks below it."""

    number: int | None
    """The line's number, or `None` for lines left out."""
    before: str
    marked: str
    after: str
    carets: str
    """Blanks and carets, to stand below `before + marked`."""


def snippet(source: SourceFile, start: Position, end: Position, columns: int) -> Iterator[SnippetLine]:
    """The lines of a stretch of a file, at most four, the middle of a longer one left out.

    Args:
        source: the file.
        start: its first character.
        end: behind its last one; an empty stretch is marked by one caret.
        columns: the most columns that a line may take; a longer one is cut around its mark.
    """
    last = end.line - 1 if end.column == 1 and end.line > start.line else end.line
    numbers: list[int | None] = list(range(start.line, min(last, start.line + _MOST_LINES) + 1))
    if last - start.line >= _MOST_LINES:
        numbers = [start.line, start.line + 1, None, last]
    for number in numbers:
        if number is None:
            yield SnippetLine(None, "…", "", "", "")
            continue
        text = source.lines.line_text(number)
        first = start.column - 1 if number == start.line else len(text) - len(text.lstrip())
        behind = end.column - 1 if number == end.line else len(text)
        first = min(first, len(text))
        yield _line(number, text, first, max(min(behind, len(text)), first), columns)


def _line(number: int, text: str, first: int, behind: int, columns: int) -> SnippetLine:
    """One line, cut around the characters from `first` to before `behind`."""
    # A character takes at least no column, so this much text is enough to fill the line on either side.
    left = max(first - columns, 0)
    right = min(behind, first + columns) + columns
    cells = _cells(text[left:right])
    mark, end = first - left, min(behind - left, len(cells))
    widths = [width(cell) for cell in cells]
    low, high = _window(widths, mark, end, columns)
    before, after = "".join(cells[low:mark]), "".join(cells[max(end, mark) : high])
    before = ("…" if left + low > 0 else "") + before
    marked = "".join(cells[mark : min(end, high)])
    cut = left + high < len(text)
    carets = " " * width(before) + "^" * max(width(marked), 1)
    return SnippetLine(number, before, marked, after + ("…" if cut else ""), carets)


def _cells(text: str) -> list[str]:
    """What is shown for each character."""
    cells: list[str] = []
    column = 0
    for character in text:
        cell = " " * (TAB_STOP - column % TAB_STOP) if character == "\t" else visible(character)
        column += width(cell)
        cells.append(cell)
    return cells


def _window(widths: list[int], mark: int, end: int, columns: int) -> tuple[int, int]:
    """The stretch of cells to show: the mark and as much around it as fits, a quarter of it before a long one."""
    low = 0
    if sum(widths[:end]) > columns:
        low, room = mark, columns // 4
        while low > 0 and widths[low - 1] <= room:
            low -= 1
            room -= widths[low]
    high, room = low, columns
    while high < len(widths) and widths[high] <= room:
        room -= widths[high]
        high += 1
    while low > 0 and widths[low - 1] <= room:
        low -= 1
        room -= widths[low]
    return low, high
