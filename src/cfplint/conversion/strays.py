"""What stands in a list between its parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.elements import begins_with_text, is_blank, is_unseen, runs_on

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

Holder = Callable[[Tag | None, "list[PageElement]"], Tag]
"""Gives the element that a stray node goes into, out of the part before it; puts it among the parts if it is new."""


def strays_in_parts(
    soup: BeautifulSoup, children: list[PageElement], parts: frozenset[str], holder: Holder
) -> list[PageElement]:
    """The children of a list with what is no part of it put into its parts, on lines of its own.

    Line breaks go, but for those that part what is put into one part and those that a link leads to.

    Args:
        soup: the tree.
        children: the children.
        parts: the names of the elements that may stand in the list.
        holder: gives what a stray child goes into.
    """
    arranged: list[PageElement] = []
    blanks: list[PageElement] = []
    last: Tag | None = None
    is_open, is_apart = False, True
    for child in children:
        if is_blank(child):
            blanks.append(child)
        elif isinstance(child, Tag) and child.name in parts:
            arranged += [*blanks, child]
            blanks = []
            if not is_unseen(child):
                last, is_open, is_apart = child, False, True
        elif isinstance(child, Tag) and child.name == "br" and not child.get("id"):
            is_apart = True
        else:
            if last is None or not is_open:
                arranged += blanks
                last, is_open = holder(last, arranged), True
            else:
                last.contents += blanks
            blanks = []
            if is_unseen(child):
                last.contents.append(child)
            elif is_apart and runs_on(child) and begins_with_text(reversed(last.contents)):
                last.contents += [soup.new_tag("br"), _without_blanks(child)]
                is_apart = False
            else:
                last.contents.append(child)
                is_apart = False
    return [*arranged, *blanks]


def _without_blanks(node: PageElement) -> PageElement:
    return NavigableString(node.lstrip()) if isinstance(node, NavigableString) else node
