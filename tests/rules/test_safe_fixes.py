"""What `safe` promises: the page stays as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

import cfplint
from cfplint.clock import read_clock
from cfplint.engine.opening import open_site, renderer_of
from cfplint.engine.target import find_target
from cfplint.rules.finding import Fix
from cfplint.source import apply_edits

if TYPE_CHECKING:
    import pytest

TODAY = "2024-06-01"
FAMILIES = ("DAT", "LIQ", "MKD")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
EDGE = re.compile(r"\s*(</?(?:p|h\d|ul|ol|li|dl|dt|dd|div|table|thead|tbody|tr|td|th|pre|blockquote|hr)\b[^>]*>)\s*")
LINES = (
    "",
    "text",
    "ABC text [b]",
    "- item",
    "  more",
    "1. one",
    "> quote",
    "    code",
    "| a | b |",
    "# Head",
    "===",
    "<div>",
    "</div>",
    "{:.cls}",
    ": description",
    "^",
    "```",
    "* * *",
    "<p>a</p>",
    "[a]: http://x.example/",
    "[b]: http://x.example/ 'title'",
    "[c]: <http://x> ",
    "  [d]: http://x.example/",
    "    [d]: http://x.example/",
    "[e]:\n   http://x.example/long",
    "[^f]: note",
    "*[ABC]: Call",
    "*[CFP]: Call",
    "{% assign q = 1 %}",
    "text {% assign r = 2 %} text",
    "  {% assign s = 2 %}",
    "<!-- Submission deadline: May 1, 2019 -->",
    "text <!-- Submission deadline: May 1, 2019 --> text",
    "- <!-- Submission deadline: May 1, 2019 -->",
    "{% comment %}Submission deadline: May 1, 2019{% endcomment %}",
)


def page(folder: Path) -> str:
    """The HTML of the page, white space folded, comments left out."""
    clock = read_clock(TODAY)
    site = open_site(find_target([folder]), clock)
    (found,) = site.files
    html = COMMENT.sub("", renderer_of(site).render(found).text.text)
    return EDGE.sub(r"\1", re.sub(r"\s+", " ", html)).strip()


def safe_fixes(folder: Path) -> list[tuple[str, Fix]]:
    return [
        (finding.name, finding.fix)
        for finding in cfplint.check(folder, today=TODAY).findings
        if finding.fix and finding.fix.safety == "safe" and finding.code.startswith(FAMILIES)
    ]


@settings(max_examples=60)
@given(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=8), newline=st.sampled_from(("\n", "\r\n")))
@example(lines=["- item", "", "  [d]: http://x.example/", "  more"], newline="\n")
@example(lines=["- item", "", "[a]: http://x.example/", "", "- item"], newline="\r\n")
@example(lines=["1. one", "", "<!-- Submission deadline: May 1, 2019 -->", "", "1. one"], newline="\n")
@example(lines=["{:.cls}", "[c]: <http://x> ", "text"], newline="\n")
@example(lines=["text", "", "[a]: http://x.example/", "", "text"], newline="\r\n")
@example(lines=["text <!-- Submission deadline: May 1, 2019 --> text", "==="], newline="\n")
@example(lines=["# Head <!-- Submission deadline: May 1, 2019 --> text"], newline="\n")
@example(lines=["# Head <!-- Submission deadline: May 1, 2019 -->"], newline="\n")
def test_what_is_called_safe_leaves_the_page_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], newline: str
) -> None:
    folder = tmp_path_factory.mktemp("site")
    (folder / "_config.yml").write_text("title: Call\n", encoding="utf-8")
    # Front matter takes the blank lines behind it along, those too that a tag leaves there; so text comes first.
    written = newline.join(("---", "---", "Text.", "", *lines, "")).replace("\r\n", "\n").replace("\n", newline)
    file = folder / "index.md"
    file.write_bytes(written.encode())
    before = page(folder)
    for name, fix in safe_fixes(folder):
        file.write_bytes(apply_edits(written, fix.edits).encode())
        assert (name, page(folder)) == (name, before)
