"""Headings inside formatting in headings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_hidden
from cfplint.conversion.losses import differences
from cfplint.conversion.rebuild import Tree, named, rebuild
from cfplint.conversion.serialise import serialise
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import Seen, seen
from cfplint.html.names import HEADINGS

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_Path = list[tuple[Tag, int]]
"""The elements from a heading down to one that holds another, each with the number of the child that leads there."""

_FORMATTING = frozenset(
    ("b", "code", "div", "em", "i", "kbd", "mark", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var")
)
"""Elements that may go on behind the end of a heading."""


@cleaning_step(after=["lists", "obsolete-elements"])
def nested_headings(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """End a heading where another begins inside formatting in it; the formatting goes on behind its end.

    Source: https://html.spec.whatwg.org/multipage/sections.html#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements
    """
    if not any(map(_path_to_heading, named(page.soup, *HEADINGS))):
        return
    had = _seen(page.soup)
    changes: list[Change] = []

    def arrange(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        arranged: list[PageElement] = []
        for child in children:
            arranged.append(child)
            path = _path_to_heading(child) if isinstance(child, Tag) and child.name in HEADINGS else None
            if path:
                behind = page.soup.new_tag("div", attrs={"hidden": ""} if is_hidden(path[0][0]) else {})
                behind.contents = _cut(page.soup, path)
                arranged.append(behind)
                changes.append(Change("ended a heading where another began"))
        return arranged

    rebuild(page.soup, arrange)
    losses = tuple(differences(had, _seen(page.soup)))
    yield from changes
    if losses:
        yield Change("took with it what visitors got", loses=losses)


def _path_to_heading(heading: Tag) -> _Path | None:
    """The way to the first heading inside formatting in a heading; `None` if there is none, or one directly in it."""
    path: _Path = [(heading, -1)]
    while path:
        element, number = path.pop()
        number += 1
        if number == len(element.contents):
            continue
        path.append((element, number))
        child = element.contents[number]
        if not isinstance(child, Tag):
            continue
        if child.name in HEADINGS:
            return path if len(path) > 1 else None
        if child.name in _FORMATTING:
            path.append((child, -1))
    return None


def _cut(soup: BeautifulSoup, path: _Path) -> list[PageElement]:
    """Take out of a heading what stands behind the end of a path, within the same formatting; ids stay in front."""
    behind: list[PageElement] = []
    going_on: Tag | None = None
    for element, number in reversed(path):
        if going_on is None:
            behind = element.contents[number:]
            element.contents = element.contents[:number]
        else:
            going_on.contents = behind
            behind = [going_on, *element.contents[number + 1 :]]
            element.contents = element.contents[: number + 1]
        attributes = {key: str(value) for key, value in element.attrs.items() if key != "id"}
        going_on = soup.new_tag(element.name, attrs=attributes)
    return behind


def _seen(soup: Tree) -> Seen:
    return seen(serialise(soup), leftovers=False)
