"""HTML comments out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Comment, Tag

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement


@cleaning_step()
def comments(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out HTML comments, conditional ones and processing instructions too."""
    yield from (Change("took out a comment", str(node)) for node in page.soup.descendants if isinstance(node, Comment))
    rebuild(page.soup, _without_comments)


def _without_comments(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    return [child for child in children if not isinstance(child, Comment)]
