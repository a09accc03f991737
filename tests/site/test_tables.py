"""CSV is read as Ruby's CSV reads it, and each cell has its place."""

from __future__ import annotations

import pytest

from cfplint.site.tables import TableOptions, read_table
from cfplint.source import Run, Span, TracedStr, decode

COMMA = TableOptions(",")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n", [{"a": "1", "b": "2"}]),
        ("a,b\r\n1,2\r\n", [{"a": "1", "b": "2"}]),
        ("a,b\n1,2\n\n3\n", [{"a": "1", "b": "2"}, {"a": None, "b": None}, {"a": "3", "b": None}]),
        ("a,b\n4,5,6\n", [{"a": "4", "b": "5", None: "6"}]),
        ('a,b\n"x""y",""\n,"p\nq"\n', [{"a": 'x"y', "b": ""}, {"a": None, "b": "p\nq"}]),
        ("a,a\n1,2\n", [{"a": "1"}]),
        ("a,b\n 1 , 2 \n", [{"a": " 1 ", "b": " 2 "}]),
        ("\ufeffa,b\n1,2\n", [{"\ufeffa": "1", "b": "2"}]),
        ("a\n", []),
        ("", []),
    ],
)
def test_rows(text: str, rows: object) -> None:
    assert read_table(decode(text.encode(), "t.csv"), COMMA)[0].data == rows


def test_without_headers_rows_are_lists() -> None:
    assert read_table(decode(b"1\t2\n", "t.tsv"), TableOptions("\t", headers=False))[0].data == [["1", "2"]]


def test_a_cell_has_its_place_and_its_trace() -> None:
    read, _ = read_table(decode(b'a,b\nx,"y z"\n', "t.csv"), COMMA)
    rows = read.data
    assert isinstance(rows, list)
    cell = rows[0]["b"]

    assert isinstance(cell, TracedStr)
    assert cell.runs == (Run(0, 3, "t.csv", 7, 3, True),)
    assert read.places[0, "b"].key == Span(2, 3)
    assert read.places[0, "b"].value == Span(6, 11)


@pytest.mark.parametrize(
    ("text", "at"), [('a,b\n1,x"y\n', 7), ('a,b\n"1"x,2\n', 7), ('a,b\n"1,2\n', 4), ("a,b\n1,2\r\n", 7)]
)
def test_what_is_wrong_is_told_at_its_place(text: str, at: int) -> None:
    read, problems = read_table(decode(text.encode(), "t.csv"), COMMA)

    assert read.data is None
    assert [(problem.kind, problem.span.start) for problem in problems] == [("invalid-table", at)]
