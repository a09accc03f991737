"""What stands in a description list and is no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from operator import is_not
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_PARTS = frozenset(("dd", "div", "dt", "script", "template"))


@cleaning_step(after=["lists"])
def description_lists(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Put what stands between the parts of a `dl` into the part before it, or before the list.

    Source: https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element
    """
    changes: list[Change] = []

    def arrange(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        arranged: list[PageElement] = []
        for child in children:
            if isinstance(child, Tag) and child.name == "dl":
                arranged += _before(page, child, changes)
            arranged.append(child)
        return arranged

    rebuild(page.soup, arrange, names=frozenset(["dl"]))
    yield from changes


def _before(page: CleanedPage, holder: Tag, changes: list[Change]) -> list[PageElement]:
    """What has to stand before a list, after what it holds has been put into its parts."""
    before: list[PageElement] = []
    parts: list[PageElement] = []
    last: Tag | None = None
    for child in holder.contents:
        is_part = isinstance(child, Tag) and child.name in _PARTS
        if is_blank(child) or is_part:
            parts.append(child)
            last = child if isinstance(child, Tag) and child.name in {"dd", "dt"} else last
        elif isinstance(child, Tag) and child.name == "br":
            changes.append(Change("took out a line break between the parts of a dl"))
        elif last is None:
            before.append(child)
        else:
            if last.name == "dt":
                last = page.soup.new_tag("dd")
                parts.append(last)
            last.contents.append(child)
    if before or len(parts) != len(holder.contents) or any(map(is_not, parts, holder.contents)):
        changes.append(Change("put what stood between the parts of a dl where it belongs"))
        holder.contents = parts
    return before
