"""CSV and TSV files as Ruby's CSV reads them, with the place of every cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from cfplint.site.model import Problem
from cfplint.site.ruby_values import truthy
from cfplint.site.table_converters import Converter, converted, converters_of
from cfplint.site.yaml_places import KeyPath, KeyPlace, YamlText
from cfplint.source import Run, SourceFile, Span, traced

_BARE = {separator: re.compile(rf'[^{separator}"\r\n]*') for separator in (",", "\t")}


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is read."""

    separator: str
    """A comma or a tab."""
    headers: bool = True
    converters: tuple[Converter, ...] = ()

    @classmethod
    def of(cls, options: object, separator: str) -> Self:
        """The options of `csv_reader` or `tsv_reader` in the configuration."""
        headers = options.get("headers", True) if isinstance(options, dict) else True
        names = options.get("csv_converters") if isinstance(options, dict) else None
        return cls(separator, truthy(headers), converters_of(names))


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    value: str | None


class _TableError(Exception):
    """A quote stands where none may stand."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


def read_table(source: SourceFile, options: TableOptions) -> tuple[YamlText, list[Problem]]:
    """The rows of a table: mappings under its headers, or lists without headers.

    Args:
        source: the file.
        options: how to read it.
    """
    rows: list[object] = []
    places: dict[KeyPath, KeyPlace] = {}
    problems: list[Problem] = []
    headers: list[tuple[_Cell, str | None]] | None = None
    try:
        for cells in _rows(source.text, options.separator):
            values = [_value(cell, source) for cell in cells]
            if options.headers and headers is None:
                if source.bom and values[0]:
                    message = "the byte order mark becomes part of the first header"
                    problems.append(Problem("invalid-table", source.path, Span(cells[0].start, cells[0].end), message))
                    values[0] = "\ufeff" + str(values[0])
                headers = list(zip(cells, values, strict=True))
                continue
            path: KeyPath = (len(rows),)
            places[path] = KeyPlace(*[Span(cells[0].start, cells[-1].end)] * 2)
            if headers is None:
                for number, cell in enumerate(cells):
                    places[*path, number] = KeyPlace(*[Span(cell.start, cell.end)] * 2)
                rows.append([_converted(value, options) for value in values])
                continue
            row: dict[str | None, int | float | str | None] = {}
            for number, (header, name) in enumerate(headers):
                if name in row:
                    continue
                row[name] = _converted(values[number], options) if number < len(values) else None
                if number < len(cells) and name is not None:
                    value = Span(cells[number].start, cells[number].end)
                    places[*path, str(name)] = KeyPlace(Span(header.start, header.end), value)
            if len(values) > len(headers):
                row.setdefault(None, _converted(values[len(headers)], options))
            rows.append(row)
    except _TableError as error:
        span = Span(error.at, min(error.at + 1, len(source.text)))
        return YamlText(None), [Problem("invalid-table", source.path, span, str(error))]
    return YamlText(rows, places), problems


def _converted(value: str | None, options: TableOptions) -> int | float | str | None:
    return value if value is None else converted(value, options.converters)


def _value(cell: _Cell, source: SourceFile) -> str | None:
    if not cell.value:
        return cell.value
    quoted = source.text[cell.start] == '"'
    inset = 1 if quoted else 0
    if quoted and '""' in source.text[cell.start + 1 : cell.end - 1]:
        made = Run(0, len(cell.value), source.path, cell.start, cell.end - cell.start, False)
        return traced(cell.value, (made,))
    return traced(cell.value, (Run(0, len(cell.value), source.path, cell.start + inset, len(cell.value), True),))


def _rows(text: str, separator: str) -> Iterator[list[_Cell]]:
    ends = _line_end(text)
    at = 0
    while at < len(text):
        cells: list[_Cell] = []
        while True:
            cell, at = _cell(text, at, separator, ends)
            cells.append(cell)
            if not text.startswith(separator, at):
                break
            at += len(separator)
        yield cells
        at += len(ends)


def _cell(text: str, at: int, separator: str, ends: str) -> tuple[_Cell, int]:
    if text.startswith('"', at):
        return _quoted(text, at, separator, ends)
    bare = _BARE[separator].match(text, at)
    end = bare.end() if bare else at
    if text.startswith('"', end):
        raise _TableError(end, "a quote stands inside a cell that does not begin with one")
    if end < len(text) and not text.startswith((separator, ends), end):
        raise _TableError(end, "a line ends in another way than the first one")
    return _Cell(at, end, text[at:end] or None), end


def _quoted(text: str, start: int, separator: str, ends: str) -> tuple[_Cell, int]:
    at = start + 1
    while True:
        at = text.find('"', at)
        if at < 0:
            raise _TableError(start, "this quote is never closed")
        if not text.startswith('""', at):
            break
        at += 2
    end = at + 1
    if end < len(text) and not text.startswith((separator, ends), end):
        raise _TableError(end, "a cell goes on behind its closing quote")
    return _Cell(start, end, text[start + 1 : at].replace('""', '"')), end


def _line_end(text: str) -> str:
    """The first line end decides for the whole table."""
    for at, character in enumerate(text):
        if character == "\n":
            return "\n"
        if character == "\r":
            return "\r\n" if text.startswith("\n", at + 1) else "\r"
    return "\n"
