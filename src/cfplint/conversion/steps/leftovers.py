"""What Liquid and kramdown left in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.elements import CODE
from cfplint.conversion.leftover import without_leftovers
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


@cleaning_step(after=["comments"])
def leftovers(soup: BeautifulSoup) -> None:
    """Take out Liquid tags and kramdown attribute lists that stand in the text, where code is not shown."""
    rebuild(soup, _clean, outside=CODE)


def _clean(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    return [
        NavigableString(without_leftovers(child)) if type(child) is NavigableString and "{" in child else child
        for child in children
    ]
