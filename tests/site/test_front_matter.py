"""Front matter, by Jekyll's rule."""

from __future__ import annotations

import pytest

from cfplint.site.front_matter import has_header, read_front_matter
from cfplint.source import Span, decode


@pytest.mark.parametrize(
    ("text", "data", "body"),
    [
        ("---\ntitle: x\n---\nbody", {"title": "x"}, "body"),
        ("---\r\ntitle: x\r\n---\r\nbody", {"title": "x"}, "body"),
        ("---\n---\nbody", {}, "body"),
        ("---\n\n---\nbody", {}, "body"),
        ("---  \na: 1\n...  \nbody", {"a": 1}, "body"),
        ("---\na: 1\n---\n\n\n  body", {"a": 1}, "  body"),
        ("---\na: 1\n---", {"a": 1}, ""),
        ("---\na: 1\n---x\n---\nbody", {}, "body"),
        ("---\na: '---'\n---\nbody\n---\n", {"a": "---"}, "body\n---\n"),
    ],
)
def test_it_lies_between_lines_of_dashes(text: str, data: object, body: str) -> None:
    front_matter, _ = read_front_matter(decode(text.encode(), "page.md"))

    assert front_matter is not None
    assert front_matter.data == data
    assert text[front_matter.span.end :] == body


@pytest.mark.parametrize(
    "text", ["", "body", " ---\na: 1\n---\n", "----\na: 1\n---\n", "--- a: 1\n---\n", "\n---\n---\n"]
)
def test_a_file_may_have_none(text: str) -> None:
    assert read_front_matter(decode(text.encode(), "page.md")) == (None, [])


def test_places_are_offsets_in_the_file() -> None:
    text = "---\r\ntitle: x\r\ndate: 2021-05-06\r\n---\r\n"
    front_matter, _ = read_front_matter(decode(b"\xef\xbb\xbf" + text.encode(), "page.md"))

    assert front_matter is not None
    place = front_matter.places["date",]
    assert text[place.key.start : place.key.end] == "date"
    assert text[place.value.start : place.value.end] == "2021-05-06"


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("---\na: 1\n", "unclosed-front-matter", Span(0, 3)),
        ("---\na: 1\n--\nbody\n", "unclosed-front-matter", Span(0, 3)),
        ("---\n- a\n- b\n---\n", "invalid-front-matter", Span(4, 11)),
        ("---\ntext\n---\n", "invalid-front-matter", Span(4, 8)),
        ("---\na: b: c\n---\nbody", "invalid-front-matter", Span(8, 9)),
        ("---\na: 1\na: 2\n---\n", "duplicate-key", Span(9, 10)),
        ("---\na:\n\tb: 1\n---\n", "tab-in-yaml", Span(7, 8)),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, kind: str, span: Span) -> None:
    _, problems = read_front_matter(decode(text.encode(), "page.md"))

    assert [(problem.kind, problem.span) for problem in problems] == [(kind, span)]


def test_after_broken_yaml_the_body_still_begins_behind_it() -> None:
    front_matter, _ = read_front_matter(decode(b"---\na: b: c\n---\nbody", "page.md"))

    assert front_matter is not None
    assert front_matter.data == {}
    assert front_matter.span == Span(0, 16)


def test_many_empty_lines_cost_no_more_than_their_number() -> None:
    text = "---\n" + " \n" * 500_000 + "x"

    assert read_front_matter(decode(text.encode(), "page.md"))[0] is None


@pytest.mark.parametrize(("line", "page"), [(b"---\n", True), (b"--- \r\n", True), (b"----\n", False), (b"---", False)])
def test_the_first_line_makes_a_file_a_page(line: bytes, page: bool) -> None:
    assert has_header(line) is page
