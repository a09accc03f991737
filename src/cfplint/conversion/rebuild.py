"""Changes all over a tree, in time that grows with the tree.

Beautiful Soup's own `extract`, `unwrap` and `replace_with` look for a node among its siblings, so that taking many
nodes out of a long page takes time that grows with its square. Steps therefore give new lists of children, and the
links between the nodes are made anew once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from operator import is_not

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement


class Tree(BeautifulSoup):
    """A tree that remembers its elements until it changes, as most steps look at all of them and change few."""

    known: dict[frozenset[str], list[Tag]] | None = None
    """The elements in document order, for each set of names of those that are left out with what they hold."""
    by_name: dict[str, list[Tag]] | None = None
    """The elements of each name, in document order."""

    def forget(self) -> None:
        """The tree has changed."""
        self.known = self.by_name = None


Change = Callable[[Tag, list[PageElement]], list[PageElement]]
"""Gives an element the children that it has from now on, out of those that it had."""


def rebuild(
    soup: Tree, change: Change, *, outside: frozenset[str] = frozenset(), names: frozenset[str] | None = None
) -> None:
    """Give every element new children, the innermost elements first.

    Args:
        soup: the tree.
        change: what gives the new children.
        outside: the names of elements in which nothing changes.
        names: the names of the elements without which nothing changes in a page; absent if it may change without any.
    """
    if names is not None and names.isdisjoint(_by_name(soup)):
        return
    changed = False
    for element in reversed(elements(soup, outside)):
        old, new = element.contents, change(element, element.contents)
        if len(new) != len(old) or any(map(is_not, new, old)):
            element.contents = new
            changed = True
    if changed:
        relink(soup)


def elements(soup: Tree, outside: frozenset[str] = frozenset()) -> Sequence[Tag]:
    """The elements of a tree and the tree itself, in document order, but for those of some names and what they hold."""
    if soup.known is None:
        soup.known = {}
    found = soup.known.get(outside)
    if found is not None:
        return found
    found = soup.known[outside] = []
    waiting: list[Tag] = [soup]
    while waiting:
        element = waiting.pop()
        found.append(element)
        if element.contents:
            waiting += [
                child for child in element.contents[::-1] if isinstance(child, Tag) and child.name not in outside
            ]
    return found


def named(soup: Tree, *names: str) -> list[Tag]:
    """The elements of some names, in document order."""
    by_name = _by_name(soup)
    there = frozenset(names) & by_name.keys()
    if len(there) > 1:
        return [element for element in elements(soup) if element.name in there]
    return [element for name in there for element in by_name[name]]


def _by_name(soup: Tree) -> Mapping[str, Sequence[Tag]]:
    if soup.by_name is None:
        soup.by_name = {}
        for element in elements(soup):
            soup.by_name.setdefault(element.name, []).append(element)
    return soup.by_name


def having(soup: Tree, attribute: str) -> list[Tag]:
    """The elements that have an attribute, in document order."""
    return [element for element in elements(soup) if attribute in element.attrs]


def relink(soup: Tree) -> None:
    """Link every node to its neighbours after lists of children have changed; neighbouring texts become one."""
    soup.forget()
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
