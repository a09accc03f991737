"""What Liquid and kramdown left in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4.element import NavigableString

from cfplint.conversion.elements import CODE, is_inside
from cfplint.conversion.leftover import without_leftovers
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


@cleaning_step(after=["comments"])
def leftovers(soup: BeautifulSoup) -> None:
    """Take out Liquid tags and kramdown attribute lists that stand in the text, where code is not shown."""
    for text in soup.find_all(string=lambda text: text is not None and "{" in text):
        if type(text) is NavigableString and not is_inside(text, CODE):
            clean = without_leftovers(text)
            if clean != text:
                text.replace_with(clean)
