"""White space that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.change import Change
from cfplint.conversion.elements import VERBATIM, is_block
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag

_BLANKS = " \t\r\n\f"
_LINES = frozenset(("dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "td", "th"))
"""Boxes whose text begins and ends on lines of its own."""
_WASTE = re.compile(r"[ \t\r\f]\n|\n\n\n")
_EMPTY_LINES = re.compile(r"\n{3,}")


@cleaning_step(after=["duplicate-ids", "empty-wrappers", "lists"])
def blank_lines(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Make several blank lines one, and take out blanks at the ends of lines, where white space is folded."""
    rebuild(page.soup, _fold, outside=VERBATIM)
    yield from ()  # white space that is folded anyway is no change that anybody has to know of


def _fold(parent: Tag, children: list[PageElement]) -> list[PageElement]:
    folded = [_folded(child) if type(child) is NavigableString else child for child in children]
    return _without_edges(folded) if parent.name in _LINES and not any(map(is_block, folded)) else folded


def _without_edges(children: list[PageElement]) -> list[PageElement]:
    """Children without the white space that begins and ends the text of a box."""
    for edge, stripped in ((0, str.lstrip), (-1, str.rstrip)):
        while children and type(children[edge]) is NavigableString:
            text = stripped(str(children[edge]), _BLANKS)
            if text:
                children[edge] = children[edge] if len(text) == len(str(children[edge])) else NavigableString(text)
                break
            children.pop(edge)
    return children


def _folded(text: NavigableString) -> NavigableString:
    """The text without waste: itself, if there is none."""
    if not text.strip(_BLANKS):
        # The parser does the same, so that cleaning again finds nothing to do.
        return text if len(text) == 1 else NavigableString("\n" if "\n" in text else " ")
    if not _WASTE.search(text):
        return text
    *lines, last = text.split("\n")
    return NavigableString(_EMPTY_LINES.sub("\n\n", "\n".join([*(line.rstrip(_BLANKS) for line in lines), last])))
