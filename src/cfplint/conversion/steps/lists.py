"""Lists whose parts are not where they belong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank, is_block, is_hidden
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

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

    rebuild(page.soup, arrange, names=_LISTS | {"li"})
    yield from changes


def _is_item(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name == "li"


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
    """The children of a list, nothing but items; what was on a line of its own behind an item still is."""
    arranged: list[PageElement] = []
    last: Tag | None = None
    holds_more = False  # whether the last item has got what stood behind it
    between: list[PageElement] = []
    for child in children:
        if is_blank(child) or _is_break(child):
            between.append(child)
        elif isinstance(child, Tag) and child.name in _ALLOWED:
            arranged += [*_without_breaks(between), child]
            between = []
            if _is_item(child):
                last, holds_more = (None if is_hidden(child) else child), False
        else:
            if last is not None and holds_more:
                last.contents += between
            else:
                arranged += _without_breaks(between)
            if last is None:
                last = soup.new_tag("li")
                arranged.append(last)
            elif not holds_more and last.contents and _would_touch(last.contents[-1], child):
                last.contents.append(soup.new_tag("br"))
            last.contents.append(child)
            between, holds_more = [], True
    return [*arranged, *_without_breaks(between)]


def _is_break(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name == "br"


def _without_breaks(nodes: list[PageElement]) -> list[PageElement]:
    return [node for node in nodes if not _is_break(node)]


def _would_touch(before: PageElement, behind: PageElement) -> bool:
    """Whether two nodes that stood on lines of their own would be read as one word."""
    if is_block(before) or is_block(behind):
        return False
    end, begin = before.get_text()[-1:], behind.get_text()[:1]
    return bool(end and begin) and not (end.isspace() or begin.isspace())
