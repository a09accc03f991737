"""Lists whose parts are not where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from cfplint.conversion.elements import is_blank
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_LISTS = frozenset(("ul", "ol", "menu"))
_ALLOWED = frozenset(("li", "script", "template"))


@cleaning_step(after=["obsolete-elements"])
def lists(soup: BeautifulSoup) -> None:
    """Put items outside a list into one, and what stands between the items of a list into the item before it."""
    for item in soup.find_all("li"):
        if item.parent is not None and item.parent.name not in _LISTS:
            _enclose(soup, item)
    for element in soup.find_all(list(_LISTS)):
        _only_items(soup, element)


def _enclose(soup: BeautifulSoup, item: Tag) -> None:
    """Put an item and the items that follow it directly into a new list."""
    run: list[PageElement] = [item]
    node = item.next_sibling
    pending: list[PageElement] = []
    while node is not None and (is_blank(node) or (isinstance(node, Tag) and node.name == "li")):
        pending.append(node)
        if isinstance(node, Tag):
            run += pending
            pending = []
        node = node.next_sibling
    enclosing = soup.new_tag("ul")
    item.insert_before(enclosing)
    for each in run:
        enclosing.append(each.extract())


def _only_items(soup: BeautifulSoup, element: Tag) -> None:
    """Leave nothing but items in a list."""
    last: Tag | None = None
    for child in list(element.contents):
        if isinstance(child, Tag) and child.name == "li":
            last = child
        elif is_blank(child) or (isinstance(child, Tag) and child.name in _ALLOWED):
            continue
        elif isinstance(child, Tag) and child.name == "br":
            child.decompose()
        else:
            if last is None:
                last = soup.new_tag("li")
                child.insert_before(last)
            last.append(child.extract())
