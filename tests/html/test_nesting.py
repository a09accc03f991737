"""The element tree has the shape that the HTML standard gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from cfplint.html import read

NAMES = (
    "address",
    "blockquote",
    "button",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "li",
    "ol",
    "p",
    "section",
    "span",
    "ul",
)
TAGS = st.tuples(st.sampled_from(["<{}>", "<{}>", "</{}>"]), st.sampled_from(NAMES)).map(
    lambda each: each[0].format(each[1])
)


def cases() -> Iterator[tuple[str, list[str]]]:
    for line in (Path(__file__).parent / "nesting.txt").read_text(encoding="utf-8").splitlines():
        if " => " in line and not line.startswith("#"):
            html, _, paths = line.partition(" => ")
            yield html, paths.split()


def paths(html: str) -> list[tuple[str, ...]]:
    """The elements around each piece of text."""
    reading = read(html)
    found: list[tuple[str, ...]] = []
    for index, token in enumerate(reading.tokens):
        if token.kind == "text":
            path: list[str] = []
            parent = reading.nesting.parents[index]
            while parent >= 0:
                path.insert(0, reading.tokens[parent].name)
                parent = reading.nesting.parents[parent]
            found.append(tuple(path))
    return found


@pytest.mark.parametrize(("html", "expected"), list(cases()))
def test_text_stands_where_the_table_says(html: str, expected: list[str]) -> None:
    assert ["/".join(path) or "-" for path in paths(html)] == expected


@given(st.lists(TAGS, max_size=10))
def test_blocks_nest_as_in_a_tree_builder(tags: list[str]) -> None:
    html = "".join(f"{tag}t{number}" for number, tag in enumerate(tags))

    expected: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[turbohtml.Node, tuple[str, ...]]] = [(turbohtml.parse(html), ())]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, turbohtml.Text):
            expected |= dict.fromkeys(node.data.replace("t", " t").split(), path)
        inside = (*path, node.tag) if isinstance(node, turbohtml.Element) and node.tag in NAMES else path
        waiting += ((child, inside) for child in node.children)

    assert {f"t{number}": path for number, path in enumerate(paths(html))} == expected


def test_an_element_ends_where_its_content_does() -> None:
    html = "<ul><li>a<li>b</ul>c"
    reading = read(html)

    ends = {reading.tokens[start].start: reading.tokens[end].start for start, end in reading.nesting.ends.items()}

    assert ends == {0: 14, 4: 9, 9: 14}
