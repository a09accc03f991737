"""One small report, written out in every format under `expected/`."""

from datetime import date
from pathlib import Path

import pytest

from cfplint.reports import Report
from cfplint.rules.finding import Finding, Fix, Related, Severity
from cfplint.source import Edit, Place, SourceFile, Span

DATES = """\
---
title: Dates
---
* Papers: July 12, 2023
* <b>Talks & Demos</b>: 会議 \x1b[31mMay 5th, 50%
"""
LAYOUT = "<html>\n{{ content }}\n"


def place(source: SourceFile, text: str) -> Place:
    """Where a text stands in a file."""
    start = source.raw.index(text)
    return Place(source.path, Span(start, start + len(text)))


@pytest.fixture
def report() -> Report:
    dates, layout = SourceFile("calls/dates.md", DATES), SourceFile("_layouts/main.html", LAYOUT)
    title = place(dates, "Dates")
    return Report(
        today=date(2026, 11, 23),
        root=Path("/home/jane/site"),
        findings=(
            Finding(
                place(layout, "<html>"),
                "the page names no language",
                name="no-language",
                code="ABC001",
                severity=Severity.INFO,
                shown_on=("/a/", "/b/", "/c/", "/d/"),
            ),
            Finding(
                place(dates, "July 12, 2023"),
                "this date lies 1230 days back",
                help="Take it out, or say that it is over.",
                related=(Related(title, "the page that shows it"),),
                fix=Fix.safe("Strike it out", [Edit(dates.path, 31, 44, "~~July 12, 2023~~")]),
                name="old-date",
                code="ABC002",
                shown_on=("/calls/dates/",),
            ),
            Finding(
                place(dates, "May 5th, 50%"),
                'a <date> & "more": 50%,\nnot a day',
                name="odd-date",
                severity=Severity.ERROR,
            ),
        ),
        sources={dates.path: dates, layout.path: layout},
        pages=5,
        suppressed=2,
    )


@pytest.fixture
def empty_report() -> Report:
    return Report(today=date(2026, 11, 23), root=Path("/home/jane/site"), findings=(), pages=1)
