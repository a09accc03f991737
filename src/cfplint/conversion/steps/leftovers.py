"""What Liquid and kramdown left in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.change import Change
from cfplint.conversion.elements import CODE
from cfplint.conversion.leftover import without_leftovers
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag


@cleaning_step(after=["comments"])
def leftovers(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out Liquid tags and kramdown attribute lists that stand in the text, where code is not shown."""
    changes: list[Change] = []

    def clean(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        return [_cleaned(child, changes) for child in children]

    rebuild(page.soup, clean, outside=CODE)
    yield from changes


def _cleaned(node: PageElement, changes: list[Change]) -> PageElement:
    if type(node) is not NavigableString or "{" not in node:
        return node
    without = without_leftovers(node)
    if without == node:
        return node
    changes.append(Change("took out template code that nothing ran", str(node).strip(), without.strip()))
    return NavigableString(without)
