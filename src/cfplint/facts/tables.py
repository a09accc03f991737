"""Which column and row a cell of a table belongs to, while the table is read."""

from __future__ import annotations

from cfplint.html import Token

_WIDEST = 1000
"""The largest `colspan` that the HTML standard allows, and the most columns that cells can reach down in."""
_TALLEST = 65534
"""The largest `rowspan` that the HTML standard allows."""

_LONGEST = 500
"""A title of so many characters gets no more blocks."""


class Row:
    """A row that is being read."""

    __slots__ = ("cells", "in_head", "number", "title")

    def __init__(self, number: int, *, in_head: bool) -> None:
        self.number = number
        self.in_head = in_head
        self.cells = 0
        self.title = ""


class Cell:
    """A cell that is being read."""

    __slots__ = ("column", "first", "is_header", "row", "table", "width")

    def __init__(self, table: Table, row: Row, column: int, width: int, *, is_header: bool) -> None:
        self.table = table
        self.row = row
        self.column = column
        self.width = width
        self.first = column == 0
        self.is_header = is_header

    def add_text(self, text: str) -> None:
        """Remember a block of the cell's text, if it names the row or the column."""
        if self.first and len(self.row.title) < _LONGEST:
            self.row.title = f"{self.row.title} {text}".lstrip()
        if self.is_header and (self.row.in_head or self.row.number == 0):
            self.table.name_columns(self.column, self.width, text)

    @property
    def column_title(self) -> str:
        """The text of the column's header, `""` in a header itself."""
        return "" if self.is_header else self.table.titles.get(self.column, "")

    @property
    def row_title(self) -> str:
        """The text of the row's first cell, `""` in that cell itself."""
        return "" if self.first else self.row.title


class Table:
    """A table that is being read."""

    __slots__ = ("_hanging", "_row", "rows", "titles")

    def __init__(self) -> None:
        self.titles: dict[int, str] = {}
        self.rows = 0
        self._row = Row(0, in_head=False)
        self._hanging: dict[int, tuple[int, Row]] = {}

    def name_columns(self, column: int, width: int, text: str) -> None:
        """Add text of a header cell to the titles of the columns below it."""
        for each in range(column, column + min(width, 100)):
            title = self.titles.get(each, "")
            if len(title) < _LONGEST:
                self.titles[each] = f"{title} {text}".lstrip()

    def start_row(self, *, in_head: bool) -> None:
        """Begin the next row."""
        self._row = Row(self.rows, in_head=in_head)
        if self._is_taken(0):
            self._row.title = self._hanging[0][1].title
        self.rows += 1

    def start_cell(self, token: Token) -> Cell:
        """Begin the next cell of the row.

        Args:
            token: the start tag of the `td` or `th`.
        """
        while self._is_taken(self._row.cells):
            self._row.cells += 1
        width, height = _number(token.value("colspan"), _WIDEST), _number(token.value("rowspan"), _TALLEST)
        cell = Cell(self, self._row, self._row.cells, width, is_header=token.name == "th")
        if height > 1:
            for column in range(cell.column, min(cell.column + min(width, 100), _WIDEST)):
                self._hanging[column] = (self._row.number + height, self._row)
        self._row.cells += width
        return cell

    def _is_taken(self, column: int) -> bool:
        """Whether a cell of a row above reaches down into this row's column."""
        return column in self._hanging and self._hanging[column][0] > self._row.number


def _number(value: str, most: int) -> int:
    value = value.strip()
    return max(1, min(int(value[:6]), most)) if value.isascii() and value.isdigit() else 1
