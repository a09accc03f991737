"""Rows of tables without cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement


@cleaning_step(after=["comments"])
def empty_rows(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out table rows that hold no cell, which nobody sees, unless a script may fill them."""
    changes: list[Change] = []

    def without_empty(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        kept = [child for child in children if not _is_empty_row(child)]
        changes.extend(Change("took out a table row without cells") for _ in range(len(children) - len(kept)))
        return kept

    rebuild(page.soup, without_empty, names=frozenset(["tr"]))
    yield from changes


def _is_empty_row(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name == "tr" and not node.attrs and all(map(is_blank, node.contents))
