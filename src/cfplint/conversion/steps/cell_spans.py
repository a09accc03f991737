"""Table cells that span rows and columns that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

if TYPE_CHECKING:
    from cfplint.conversion.rebuild import Tree

_GROUPS = frozenset(("tbody", "tfoot", "thead"))
_CELLS = frozenset(("td", "th"))
_MOST_COLUMNS = 1000
_MOST_CELLS = 100_000


class _Cell(NamedTuple):
    """A cell of a group of rows."""

    element: Tag
    row: int
    """From 0."""
    column: int
    """The first that it spans, from 0."""
    columns: int
    """How many it spans."""
    rows: int
    """How many it spans."""


@cleaning_step(after=["attribute-values", "empty-rows"])
def cell_spans(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Let table cells span only rows of their group, columns in which some cell begins, and all columns declared.

    Source: https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
    """
    spanning = [cell for cell in named(page.soup, *_CELLS) if "colspan" in cell.attrs or "rowspan" in cell.attrs]
    concerned = {id(cell.find_parent("table")) for cell in spanning}
    for table in named(page.soup, "table"):
        declares = any(isinstance(child, Tag) and child.name == "colgroup" for child in table.contents)
        if not declares and id(table) not in concerned:
            continue
        groups = [list(_rows(group)) for group in table.find_all(_GROUPS, recursive=False)]
        yield from (change for rows in groups for change in _shortened(rows))
        yield from _declared(page.soup, table, groups) if declares else _narrowed(table, groups)


def _rows(group: Tag) -> Iterator[list[Tag]]:
    for row in group.find_all("tr", recursive=False):
        yield [cell for cell in row.find_all(_CELLS, recursive=False) if isinstance(cell, Tag)]


def _shortened(rows: list[list[Tag]]) -> Iterator[Change]:
    """Cells that ran out of their group end where it does, as a browser shows them."""
    for number, row in enumerate(rows):
        for cell in row:
            spanned, there = _span(cell, "rowspan"), len(rows) - number
            if spanned > there:
                yield Change("ended a cell where its table does", f"rowspan={spanned}", _set(cell, "rowspan", there))


def _narrowed(table: Tag, groups: list[list[list[Tag]]]) -> Iterator[Change]:
    """Columns in which no cell begins go, as they are nothing but a part of wider cells."""
    cells = [cell for rows in groups for cell in _grid(rows)]
    width = max((cell.column + cell.columns for cell in cells), default=0)
    empty = set(range(width)) - {cell.column for cell in cells}
    if not empty or len(cells) > _MOST_CELLS:
        return
    before = _shape(table)
    for cell in cells:
        needless = sum(1 for each in range(cell.column, cell.column + cell.columns) if each in empty)
        if needless:
            _set(cell.element, "colspan", cell.columns - needless)
    losses = _reshaped(before, table)
    yield Change("took columns out of a table in which no cell begins", str(width), str(width - len(empty)), losses)


def _declared(soup: Tree, table: Tag, groups: list[list[list[Tag]]]) -> Iterator[Change]:
    """Rows get an empty cell up to the columns that a table declares, which become as many as its widest row has."""
    grids = [list(_grid(rows)) for rows in groups]
    if sum(cell.rows for cells in grids for cell in cells) > _MOST_CELLS:
        return
    widths = [[0] * len(rows) for rows in groups]
    for cells, reached in zip(grids, widths, strict=True):
        for cell in cells:
            for number in range(cell.row, min(cell.row + cell.rows, len(reached))):
                reached[number] = max(reached[number], cell.column + cell.columns)
    width = max((reach for reached in widths for reach in reached), default=0)
    if width == 0:
        return
    yield from _declare(soup, table, width)
    before, is_filled = _shape(table), False
    for rows, reached in zip(groups, widths, strict=True):
        for row, reach in zip(rows, reached, strict=True):
            if row and reach < width:
                _set(filler := soup.new_tag("td"), "colspan", width - reach)
                row[-1].insert_after(filler)
                is_filled = True
    if is_filled:
        soup.forget()
        yield Change("filled rows that were shorter than their table's columns", loses=_reshaped(before, table))


def _declare(soup: Tree, table: Tag, width: int) -> Iterator[Change]:
    """Let a table declare so many columns; the last ones come or go."""
    groups = table.find_all("colgroup", recursive=False)
    divided = [group for group in groups if group.find("col") is not None]
    columns = [column for group in groups for column in (group.find_all("col", recursive=False) or [group])]
    spans = [min(_span(column, "span"), _MOST_COLUMNS) for column in columns]
    declared = sum(spans)
    if declared == width:
        return
    if declared < width:
        _set(added := soup.new_tag(columns[-1].name), "span", width - declared)
        columns[-1].insert_after(added)
    excess = declared - width
    for column, span in zip(reversed(columns), reversed(spans), strict=True):
        if excess <= 0:
            break
        if span > excess:
            _set(column, "span", span - excess)
        else:
            column.decompose()
        excess -= span
    for group in divided:
        if group.find("col") is None:
            group.decompose()
    soup.forget()
    yield Change("declared as many columns as a table has", str(declared), str(width))


def _shape(table: Tag) -> tuple[str, ...]:
    return seen(str(table)).things["table"]


def _reshaped(before: tuple[str, ...], table: Tag) -> tuple[Loss, ...]:
    return tuple(Loss("table", old, new) for old, new in zip(before, _shape(table), strict=True) if old != new)


def _grid(rows: list[list[Tag]]) -> Iterator[_Cell]:
    """The cells of a group of rows."""
    reserved: dict[int, int] = {}  # how many more rows each column is taken in
    for number, row in enumerate(rows):
        taken = {column for column, left in reserved.items() if left > 0}
        reserved = {column: left - 1 for column, left in reserved.items() if left > 1}
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            span = min(_span(cell, "colspan"), _MOST_COLUMNS)
            down = _span(cell, "rowspan") or len(rows) - number
            yield _Cell(cell, number, column, span, down)
            if down > 1:
                reserved |= dict.fromkeys(range(column, column + span), down - 1)
            column += span


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, "1"))
    return int(value[:6]) if value.isascii() and value.isdigit() else 1


def _set(cell: Tag, name: str, number: int) -> str:
    """Give a cell a span; one of 1 is not written."""
    if number > 1:
        cell[name] = str(number)
    else:
        del cell[name]
    return f"{name}={number}"
