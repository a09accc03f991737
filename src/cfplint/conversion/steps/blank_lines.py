"""White space that nobody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.elements import VERBATIM
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


@cleaning_step(after=["duplicate-ids", "empty-wrappers", "lists"])
def blank_lines(soup: BeautifulSoup) -> None:
    """Make several blank lines one, and take out blanks at the ends of lines, where white space is folded."""
    rebuild(soup, _fold, outside=VERBATIM)


def _fold(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    return [
        NavigableString(_folded(child)) if type(child) is NavigableString and "\n" in child else child
        for child in children
    ]


def _folded(text: str) -> str:
    lines = [line.rstrip(" \t\r\f") for line in text.split("\n")[:-1]]
    last = text.rpartition("\n")[2]
    kept = [line for number, line in enumerate(lines) if line or number == 0 or lines[number - 1]]
    return "\n".join([*kept, last])
