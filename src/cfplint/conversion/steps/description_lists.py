"""What stands in a description list and is no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from operator import is_not
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_hidden
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.strays import strays_in_parts

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_PARTS = frozenset(("dd", "div", "dt", "script", "template"))


@cleaning_step(after=["duplicate-ids", "lists"])
def description_lists(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Put what stands between the parts of a `dl` into the part before it, or before the list.

    A description without a term gets one that is empty and hidden, and a term without a description likewise, as
    `dl` holds pairs only.

    Source: https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element
    """
    changes: list[Change] = []

    def arrange(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        arranged: list[PageElement] = []
        for child in children:
            if isinstance(child, Tag) and child.name == "dl":
                arranged += _before(page.soup, child, changes)
            arranged.append(child)
        return arranged

    rebuild(page.soup, arrange, names=frozenset(["dl"]))
    yield from changes


def _before(soup: BeautifulSoup, dl: Tag, changes: list[Change]) -> list[PageElement]:
    """What has to stand before a list, hidden as the list is, after what it holds has been put into its parts."""
    before = soup.new_tag("div", attrs={"hidden": ""} if is_hidden(dl) else {})

    def holder(last: Tag | None, arranged: list[PageElement]) -> Tag:
        if last is None:
            return before
        if last.name == "dd":
            return last
        description = soup.new_tag("dd")
        (last.contents if last.name == "div" else arranged).append(description)
        return description

    parts = strays_in_parts(soup, dl.contents, _PARTS, holder)
    if len(parts) != len(dl.contents) or any(map(is_not, parts, dl.contents)):
        changes.append(Change("put what stood between the parts of a dl where it belongs"))
        dl.contents = parts
    for group in [dl, *(part for part in parts if isinstance(part, Tag) and part.name == "div")]:
        paired = _paired(soup, group.contents)
        if len(paired) > len(group.contents):
            changes.append(Change("gave a lone part of a dl an empty counterpart"))
            group.contents = paired
    return [before] if before.contents else []


def _paired(soup: BeautifulSoup, children: list[PageElement]) -> list[PageElement]:
    """The children of a list or of a group: before the first description a term, behind the last term a description."""
    paired: list[PageElement] = []
    last, behind_last = "", 0
    for child in children:
        if isinstance(child, Tag) and child.name in {"dd", "dt"}:
            if not last and child.name == "dd":
                paired.append(_empty(soup, "dt"))
            last, behind_last = child.name, len(paired) + 1
        paired.append(child)
    if last == "dt":
        paired.insert(behind_last, _empty(soup, "dd"))
    return paired


def _empty(soup: BeautifulSoup, name: str) -> Tag:
    return soup.new_tag(name, attrs={"hidden": ""})
