"""What stands in a list between its parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.elements import is_blank, is_unseen, runs_on

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

Holder = Callable[[Tag | None, "list[PageElement]"], Tag]
"""Gives the element that a stray node goes into, out of the part before it; puts it among the parts if it is new."""


def strays_in_parts(
    soup: BeautifulSoup, children: list[PageElement], parts: frozenset[str], holder: Holder
) -> list[PageElement]:
    """The children of a list with what is no part of it put into its parts; no words meet that stood on two lines.

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
    is_open, is_behind_part, is_broken = False, False, False
    for child in children:
        if is_blank(child):
            blanks.append(child)
        elif isinstance(child, Tag) and child.name in parts:
            arranged += [*blanks, child]
            blanks = []
            if not is_unseen(child):
                last, is_open, is_behind_part, is_broken = child, False, True, False
        elif isinstance(child, Tag) and child.name == "br" and not child.get("id"):
            is_broken = is_open
        else:
            if last is None or not is_open:
                arranged += blanks
                last, is_open = holder(last, arranged), True
            else:
                last.contents += blanks
            blanks = []
            if not is_unseen(child):
                before = next((node for node in reversed(last.contents) if not is_unseen(node)), None)
                if before is not None and (is_broken or is_behind_part) and _would_run_on(before, child, is_broken):
                    last.contents.append(soup.new_tag("br"))
                is_behind_part = is_broken = False
            last.contents.append(child)
    return [*arranged, *blanks]


def _would_run_on(before: PageElement, behind: PageElement, blanks_too: bool) -> bool:
    """Whether two nodes would be read as one word, or, with `blanks_too`, on one line."""
    if not (runs_on(before) and runs_on(behind)):
        return False
    return blanks_too or not (before.get_text()[-1:].isspace() or behind.get_text()[:1].isspace())
