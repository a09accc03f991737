"""White space that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.change import Change
from cfplint.conversion.elements import VERBATIM
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag

_BLANKS = " \t\r\n\f"
_WASTE = re.compile(r"[ \t\r\f]\n|\n\n\n")
_EMPTY_LINES = re.compile(r"\n{3,}")


@cleaning_step(after=["duplicate-ids", "empty-wrappers", "lists"])
def blank_lines(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Make several blank lines one, and take out blanks at the ends of lines, where white space is folded."""
    rebuild(page.soup, _fold, outside=VERBATIM)
    yield from ()  # white space that is folded anyway is no change that anybody has to know of


def _fold(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    return [_folded(child) if type(child) is NavigableString else child for child in children]


def _folded(text: NavigableString) -> NavigableString:
    """The text without waste: itself, if there is none."""
    if not text.strip(_BLANKS):
        # The parser does the same, so that cleaning again finds nothing to do.
        return text if len(text) == 1 else NavigableString("\n" if "\n" in text else " ")
    if not _WASTE.search(text):
        return text
    *lines, last = text.split("\n")
    return NavigableString(_EMPTY_LINES.sub("\n\n", "\n".join([*(line.rstrip(_BLANKS) for line in lines), last])))
