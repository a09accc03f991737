"""A page's tags are at fault where the slip is, not where a browser meets it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.facts.markup import TagFault
from cfplint.facts.misplaced import misplaced
from cfplint.facts.tag_faults import tag_faults
from cfplint.html import normal_form, read
from cfplint.source import Traced

_FILE = re.compile(r"\[(\w+)\]")
FOLDERS = {
    "layout": "_layouts/layout",
    "header": "_includes/header",
    "footer": "_includes/footer",
    "data": "_data/data",
}
TAGS = st.lists(st.sampled_from("<div> </div> <p> </p> <ul> </ul> <li> </li> <b> </b> <table> </table> x".split()))


def cases() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "tag_faults.txt").read_text(encoding="utf-8").splitlines():
        if " => " in line and not line.startswith("#"):
            html, _, expected = line.partition(" => ")
            yield html, expected


def page_of(html: str) -> tuple[Traced, dict[str, str]]:
    """A page that was put together from files, and their texts."""
    parts = _FILE.split(html if html.startswith("[") else f"[page]{html}")[1:]
    texts: dict[str, str] = {}
    pieces: list[Traced] = []
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        path = FOLDERS.get(name, name)
        pieces.append(Traced.of_source(path, text, len(texts.get(path, ""))))
        texts[path] = texts.get(path, "") + text
    return Traced.joined(pieces), texts


def faults(page: Traced) -> list[TagFault]:
    reading = read(page.text)
    return [*tag_faults(reading, page, "/", {}), *misplaced(reading, page, "/")]


@pytest.mark.parametrize(("html", "expected"), list(cases()))
def test_the_tags_at_fault_are_those_of_the_table(html: str, expected: str) -> None:
    page, texts = page_of(html)

    found = [
        f"{fault.kind} {path.rsplit('/', 1)[-1]}:{texts[path][fault.place.span.start : fault.place.span.end]}"
        for fault in faults(page)
        for path in [fault.place.path]
    ]

    assert sorted(found) == sorted([] if expected == "-" else expected.split(", "))


@given(TAGS)
def test_a_page_is_the_same_without_a_tag_that_browsers_drop(tags: list[str]) -> None:
    page, _ = page_of("[page]" + "".join(tags))

    for fault in faults(page):
        if fault.dropped:
            without = page.splice(fault.place.span.start, fault.place.span.end, Traced(""))
            assert normal_form(without.text) == normal_form(page.text)


@given(st.permutations([f"<{name}>" for name in "div section b ul".split()]))
def test_what_closes_itself_is_silent(tags: list[str]) -> None:
    ends = [tag.replace("<", "</") for tag in reversed(tags)]

    page, _ = page_of("".join(tags) + "<li>x</li>" * tags[-1].count("ul") + "".join(ends))

    assert not [fault for fault in faults(page) if fault.kind != "nesting"]
