"""The states of links as the documentation has them and as the graph paints them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from cfplint.links.outside.answer import State
from cfplint.links.verdict import Kind
from cfplint.reports.link_list import LinkList, ListedLink, write_links
from cfplint.source import Position

DOCUMENTATION = Path(__file__).parents[2] / "docs/links.md"
ROWS = dict(
    re.findall(r"^\| `([\w-]+)` \| (black|gray|red) \| \S", DOCUMENTATION.read_text(encoding="utf-8"), re.MULTILINE)
)


def test_each_state_has_a_row() -> None:
    shown = {*get_args(Kind), *get_args(State)} - {"unchecked"}

    assert ROWS.keys() == shown | {"empty", "no-page", "unknown"}


@pytest.mark.parametrize(("state", "colour"), ROWS.items())
def test_the_graph_paints_a_state_as_its_row_says(state: str, colour: str) -> None:
    here = Position(1, 1)
    link = ListedLink("index.md", here, here, "x", "a", "href", state, "/x.html", "", ("/index.html",))

    graph = write_links(LinkList(Path(), (link,), Path()), "dot")

    look = "" if colour == "black" else f' [color={colour}, label="{state}"]'
    assert f'"/index.html" -> "/x.html"{look};' in graph
