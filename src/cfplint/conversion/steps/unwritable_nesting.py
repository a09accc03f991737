"""Headings, links and boxes that stand where HTML has no way to write them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank, is_block, is_hidden
from cfplint.conversion.losses import differences
from cfplint.conversion.rebuild import Tree, elements, named, rebuild
from cfplint.conversion.serialise import serialise
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen
from cfplint.html.names import HEADINGS, SCOPES, SPECIAL

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_DESCRIPTIONS = frozenset(("dd", "dt"))
_ENDS_NO_DESCRIPTION = SPECIAL - {"address", "div", "p"}
"""The elements in which a `dd` does not end the one around them."""


@cleaning_step(after=["empty-wrappers", "nesting"])
def unwritable_nesting(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """End a heading where another begins directly in it, and make text of links in links.

    A hidden paragraph around boxes becomes a `div`, as the boxes would end it and be shown, and so does a `dd` or `dt`
    in another one without a list between.
    Browsers build such trees out of misnested formatting, and other steps out of formatting that goes; written out,
    they would be read as something else.

    Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
    """
    for paragraph in named(page.soup, "p"):
        if is_hidden(paragraph) and any(map(is_block, paragraph.descendants)):
            paragraph.name = "div"
            yield Change("made a div of a hidden paragraph around boxes")
    for part in _parts_in_parts(page.soup):
        yield Change("made a div of a part of a list in another part", part.name, "div")
        part.name = "div"
    unwritable = _unwritable(page.soup)
    if not unwritable:
        return
    had = seen(_written(page.soup, unwritable), leftovers=False)
    changes: list[Change] = []
    for element in unwritable:
        if element.name == "a":
            element.name = "span"
            for attribute in ("href", "rel", "target"):
                element.attrs.pop(attribute, None)
            changes.append(Change("made text of a link in a link"))

    def arrange(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        arranged: list[PageElement] = []
        for child in children:
            arranged.append(child)
            if isinstance(child, Tag) and child.name in HEADINGS:
                arranged += _ended(page.soup, child, changes)
        return arranged

    rebuild(page.soup, arrange)
    losses = tuple(differences(had, seen(serialise(page.soup), leftovers=False)))
    yield from changes
    if losses:
        yield Change("took with it what visitors got", loses=losses)


def _parts_in_parts(soup: Tree) -> list[Tag]:
    """The `dd` and `dt` that would end the one that they stand in."""
    if not named(soup, *_DESCRIPTIONS):
        return []
    in_part: set[int] = set()
    found: list[Tag] = []
    for element in elements(soup):
        is_in_part = id(element.parent) in in_part
        if element.name in _DESCRIPTIONS and is_in_part:
            found.append(element)
        if element.name in _DESCRIPTIONS or (is_in_part and element.name not in _ENDS_NO_DESCRIPTION):
            in_part.add(id(element))
    return found


def _unwritable(soup: Tree) -> list[Tag]:
    """The headings directly in headings, and the links in links."""
    in_link: set[int] = set()
    found: list[Tag] = []
    for element in elements(soup):
        parent = element.parent
        if parent is None:
            continue
        is_in_link = id(parent) in in_link and element.name not in SCOPES
        if (element.name in HEADINGS and parent.name in HEADINGS) or (element.name == "a" and is_in_link):
            found.append(element)
        if element.name == "a" or is_in_link:
            in_link.add(id(element))
    return found


def _written(soup: BeautifulSoup, unwritable: list[Tag]) -> str:
    """The HTML of a tree, with an element around each that could not be written without."""
    held: list[Tag] = []
    for element in unwritable:
        inner = soup.new_tag(element.name)
        inner.attrs, inner.contents = element.attrs, element.contents
        element.name, element.attrs, element.contents = "object", {}, [inner]
        held.append(inner)
    html = serialise(soup)
    for element, inner in zip(unwritable, held, strict=True):
        element.name, element.attrs, element.contents = inner.name, inner.attrs, inner.contents
    return html


def _ended(soup: BeautifulSoup, heading: Tag, changes: list[Change]) -> list[PageElement]:
    """End a heading where another begins in it; what stands behind it from now on, on lines of its own."""
    inner = [isinstance(child, Tag) and child.name in HEADINGS for child in heading.contents]
    if not any(inner):
        return []
    start = inner.index(True)
    heading.contents, behind = heading.contents[:start], heading.contents[start:]
    changes.append(Change("ended a heading where another began"))
    if is_hidden(heading) or any(
        not is_blank(child) and not nested for child, nested in zip(behind, inner[start:], strict=True)
    ):
        box = soup.new_tag("div", attrs={"hidden": ""} if is_hidden(heading) else {})
        box.contents = behind
        return [box]
    return behind
