"""Changes all over a tree, in time that grows with the tree.

Beautiful Soup's own `extract`, `unwrap` and `replace_with` look for a node among its siblings, so that taking many
nodes out of a long page takes time that grows with its square. Steps therefore give new lists of children, and the
links between the nodes are made anew once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import is_not

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

Change = Callable[[Tag, list[PageElement]], list[PageElement]]
"""Gives an element the children that it has from now on, out of those that it had."""


def rebuild(soup: BeautifulSoup, change: Change, *, outside: frozenset[str] = frozenset()) -> None:
    """Give every element new children, the innermost elements first.

    Args:
        soup: the tree.
        change: what gives the new children.
        outside: the names of elements in which nothing changes.
    """
    changed = False
    for element in reversed(list(elements(soup, outside))):
        old, new = element.contents, change(element, element.contents)
        if len(new) != len(old) or any(map(is_not, new, old)):
            element.contents = new
            changed = True
    if changed:
        relink(soup)


def elements(soup: BeautifulSoup, outside: frozenset[str] = frozenset()) -> Iterator[Tag]:
    """The elements of a tree and the tree itself, in document order, but for those of some names and what they hold."""
    waiting: list[Tag] = [soup]
    while waiting:
        element = waiting.pop()
        yield element
        if element.contents:
            waiting += [
                child for child in element.contents[::-1] if isinstance(child, Tag) and child.name not in outside
            ]


def named(soup: BeautifulSoup, *names: str) -> list[Tag]:
    """The elements of some names, in document order; a tenth of the time of `find_all`."""
    wanted = frozenset(names)
    return [element for element in elements(soup) if element.name in wanted]


def having(soup: BeautifulSoup, attribute: str) -> list[Tag]:
    """The elements that have an attribute, in document order."""
    return [element for element in elements(soup) if attribute in element.attrs]


def relink(soup: BeautifulSoup) -> None:
    """Link every node to its neighbours after lists of children have changed; neighbouring texts become one."""
    last: PageElement = soup
    waiting: list[PageElement] = [soup]
    while waiting:
        node = waiting.pop()
        if node is not soup:
            last.next_element, node.previous_element = node, last
            last = node
        if not isinstance(node, Tag):
            continue
        node.contents = _joined(node.contents)
        before: PageElement | None = None
        for child in node.contents:
            child.parent, child.previous_sibling, child.next_sibling = node, before, None
            if before is not None:
                before.next_sibling = child
            before = child
        waiting += reversed(node.contents)
    last.next_element = None


def _joined(children: list[PageElement]) -> list[PageElement]:
    """Children with neighbouring texts made one."""
    texts = [type(child) is NavigableString for child in children]
    if not any(first and second for first, second in pairwise(texts)):
        return children
    joined: list[PageElement] = []
    run: list[str] = []
    for child, is_text in zip([*children, None], [*texts, False], strict=True):
        if is_text:
            run.append(str(child))
            continue
        if run:
            joined.append(NavigableString("".join(run)))
            run = []
        if child is not None:
            joined.append(child)
    return joined
