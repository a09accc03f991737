"""Table cells that span rows and columns that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

_GROUPS = frozenset(("tbody", "tfoot", "thead"))
_CELLS = frozenset(("td", "th"))
_MOST_COLUMNS = 1000
_MOST_CELLS = 100_000


@cleaning_step(after=["attribute-values", "empty-rows"])
def cell_spans(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Let table cells span only rows of their group, and columns in which some cell begins.

    Source: https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
    """
    spanning = [cell for cell in named(page.soup, *_CELLS) if "colspan" in cell.attrs or "rowspan" in cell.attrs]
    concerned = {id(cell.find_parent("table")) for cell in spanning}
    for table in named(page.soup, "table"):
        if id(table) not in concerned:
            continue
        groups = [list(_rows(group)) for group in table.find_all(_GROUPS, recursive=False)]
        yield from (change for rows in groups for change in _shortened(rows))
        yield from _narrowed(table, groups)


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
    begins = [place for rows in groups for place in _grid(rows)]
    columns = {column for _, column, _ in begins}
    width = max((column + span for _, column, span in begins), default=0)
    empty = set(range(width)) - columns
    if not empty or table.find(["col", "colgroup"]) is not None or len(begins) > _MOST_CELLS:
        return
    before = seen(str(table)).things["table"]
    for cell, column, span in begins:
        needless = sum(1 for each in range(column, column + span) if each in empty)
        if needless:
            _set(cell, "colspan", span - needless)
    after = seen(str(table)).things["table"]
    losses = tuple(Loss("table", old, new) for old, new in zip(before, after, strict=True) if old != new)
    yield Change("took columns out of a table in which no cell begins", str(width), str(width - len(empty)), losses)


def _grid(rows: list[list[Tag]]) -> Iterator[tuple[Tag, int, int]]:
    """The cells of a group of rows, each with the column that it begins in, from 0, and the columns that it spans."""
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
            yield cell, column, span
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
