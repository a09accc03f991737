"""Lists whose parts are not where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank
from cfplint.conversion.losses import differences
from cfplint.conversion.rebuild import named, rebuild
from cfplint.conversion.serialise import serialise
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.strays import strays_in_parts
from cfplint.conversion.visible import seen

if TYPE_CHECKING:
    from bs4.element import PageElement

_LISTS = frozenset(("ul", "ol", "menu"))
_ALLOWED = frozenset(("li", "script", "template"))


@cleaning_step(after=["obsolete-elements"])
def lists(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Put items outside a list into one, and what stands between the items of a list into the item before it."""
    changes: list[Change] = []

    def arrange(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        if parent.name in _LISTS:
            items = _only_items(page.soup, children)
            if items != children:
                changes.append(Change(f"put what stood between the items of a {parent.name} into an item"))
            return items
        if not any(map(_is_item, children)):
            return children
        changes.append(Change("put items outside a list into one"))
        return _enclosed(page.soup, children)

    may_be_renumbered = any(not all(map(_is_item_or_blank, each.contents)) for each in named(page.soup, "ol"))
    had = seen(serialise(page.soup)) if may_be_renumbered else None
    rebuild(page.soup, arrange, names=_LISTS | {"li"})
    yield from changes
    if had is None:
        return
    losses = tuple(loss for loss in differences(had, seen(serialise(page.soup))) if loss.kind == "list")
    if losses:
        yield Change("numbered the items of a list anew", loses=losses)


def _is_item(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name == "li"


def _is_item_or_blank(node: PageElement) -> bool:
    return _is_item(node) or is_blank(node)


def _enclosed(soup: BeautifulSoup, children: list[PageElement]) -> list[PageElement]:
    """Children with items that follow each other directly put into a new list."""
    arranged: list[PageElement] = []
    items: Tag | None = None
    blanks: list[PageElement] = []
    for child in children:
        if _is_item(child):
            if items is None:
                items = soup.new_tag("ul")
                arranged.append(items)
            items.contents += [*blanks, child]
            blanks = []
        elif items is not None and is_blank(child):
            blanks.append(child)
        else:
            arranged += [*blanks, child]
            items, blanks = None, []
    return [*arranged, *blanks]


def _only_items(soup: BeautifulSoup, children: list[PageElement]) -> list[PageElement]:
    """The children of a list, nothing but items."""

    def holder(last: Tag | None, arranged: list[PageElement]) -> Tag:
        if last is not None:
            return last
        item = soup.new_tag("li")
        arranged.append(item)
        return item

    return strays_in_parts(soup, children, _ALLOWED, holder)
