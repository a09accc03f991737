"""HTML comments out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Comment, Tag

from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement


@cleaning_step()
def comments(soup: BeautifulSoup) -> None:
    """Take out HTML comments, conditional ones and processing instructions too."""
    rebuild(soup, _without_comments)


def _without_comments(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    return [child for child in children if not isinstance(child, Comment)]
