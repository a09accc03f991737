"""The text of a page is cut into blocks that know what stands around them and where each character came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.facts.pages import read_page
from cfplint.facts.text import TextBlock
from cfplint.source import Traced

PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<td>", "<table><tr>", "</table>", "<li>", "<h2>", "</h2>", "<br>", "<pre>", "</pre>",
        "<s>", "</s>", "<del>", "</del>", "<i>", "</i>", "<!-- a\n<b>b</b> -->", "<script>1\n2</script>",
        "<a href='x?a&amp;b' title='May 5'>", "<img srcset='a 1x, b 2x' alt='7 &lt; 8'>",
        "&amp;", "&nbsp;", "May 5", " ", "\n", "\r\n", "  ", "é",
    ]
)  # fmt: skip


def cases() -> list[object]:
    text = (Path(__file__).parent / "blocks.txt").read_text(encoding="utf-8")
    found: list[object] = []
    for case in text.split("\n--- ")[1:]:
        title, _, body = case.partition("\n")
        lines = body.strip("\n").split("\n")
        first = next(number for number, line in enumerate(lines) if " | " in line)
        found.append(pytest.param("\n".join(lines[:first]), lines[first:], id=title))
    return found


def written(block: TextBlock) -> str:
    text = block.text.text
    for span in reversed(block.struck):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    known = {"state": block.state if block.state != "live" else "", "under": "/".join(block.headings)}
    known |= {"column": block.column, "row": block.row}
    notes = " ".join(f"{name}:{value}" for name, value in known.items() if value)
    text = text.replace("\n", "⏎").replace("\N{NO-BREAK SPACE}", " ")
    return f"{block.element} | {text}" + (f" | {notes}" if notes else "")


@pytest.mark.parametrize(("html", "expected"), cases())
def test_blocks_are_those_of_the_table(html: str, expected: list[str]) -> None:
    blocks = read_page(Traced.of_source("index.html", html), url="/").blocks

    assert sorted(map(written, blocks)) == sorted(expected)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_copied_character_of_a_block_stands_at_its_place(html: str) -> None:
    page = Traced.joined((Traced("made"), Traced.of_source("index.html", f"???{html}", 0).slice(3, len(html) + 3)))
    facts = read_page(page, url="/")

    for block in facts.blocks:
        for run in block.text.runs:
            origin = f"???{html}"[run.origin : run.origin + run.origin_length]
            assert origin
            if run.verbatim:
                assert block.text.text[run.start : run.end] == origin
        assert all(span.end <= len(block.text) for span in block.struck)
        assert "\r" not in block.text.text or block.state == "script"


@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_live_page_shows_each_word_once(html: str) -> None:
    def words() -> Iterator[str]:
        for block in read_page(Traced.of_source("index.html", html), url="/").blocks:
            if block.state == "live":
                yield from block.text.text.split()

    visible = html.replace("<!-- a\n<b>b</b> -->", "").replace("title='May 5'", "")

    assert " ".join(words()).count("May") == visible.count("May")
