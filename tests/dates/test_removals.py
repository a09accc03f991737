"""What it costs to take dates out of a file that holds many."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest

from cfplint.dates import PageContext, read_dates
from cfplint.dates.removals import Removals
from cfplint.facts.files import read_file
from cfplint.source import Place, SourceFile, Span, apply_edits

TODAY = date(2024, 6, 1)
DATE = "<li>Submission deadline: May 1, 2019</li>\n"


def source_of(text: str) -> SourceFile:
    return SourceFile("page.html", text)


def calls(of: Callable[[], object]) -> int:
    """How many functions, built-in ones too, run until another one is done."""
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        of()
    finally:
        sys.setprofile(before)
    return counted


def work(text: str) -> int:
    """The calls that the removal of each date of a file takes."""
    source = source_of(text)
    mentions = tuple(read_dates(read_file(source).blocks, PageContext(path=source.path)))
    assert len(mentions) == text.count("deadline")
    removals = Removals({source.path: source}, {}, mentions)
    return calls(lambda: [removals.of_date(each, TODAY) for each in mentions])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda count: f"<!--\n{DATE * count}-->\n", id="one comment"),
        pytest.param(lambda count: f"<!--\n{DATE * count}Submission deadline: May 1, 2030\n-->\n", id="kept comment"),
        pytest.param(lambda count: f"<!-- {DATE.strip()} -->\n" * count, id="many comments"),
        pytest.param(lambda count: f"<del>\n{DATE * count}</del>\n", id="struck list"),
        pytest.param(lambda count: "<p><del>Submission deadline: May 1, 2019</del></p>\n" * count, id="struck lines"),
    ],
)
def test_many_dates_cost_their_number(text: Callable[[int], str]) -> None:
    assert work(text(400)) < 5 * work(text(100))


def test_many_elements_cost_their_number() -> None:
    def work_of(count: int) -> int:
        source = source_of("<marquee>Submission deadline: May 1, 2019</marquee>\n" * count)
        removals = Removals({source.path: source}, {}, ())
        length = len(source.text) // count
        tags = [Place(source.path, Span(at, at + 9)) for at in range(0, len(source.text), length)]
        return calls(lambda: [removals.of_element(tag) for tag in tags])

    assert work_of(400) < 5 * work_of(100)


def test_an_element_is_found_by_a_part_of_its_start_tag() -> None:
    source = source_of('<p>x <b class="a">bold</b> <i>open</p>\n')
    removals = Removals({source.path: source}, {}, ())

    def cut(start: int, end: int) -> str | None:
        removal = removals.of_element(Place(source.path, Span(start, end)))
        return apply_edits(source.text, removal.edits) if removal else None

    assert cut(8, 17) == "<p>x <i>open</p>\n"
    assert cut(18, 22) is None
    assert cut(27, 30) is None
