"""Elements that carry nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import VERBATIM, is_blank, is_block, is_unseen, runs_on, runs_on_outside
from cfplint.conversion.rebuild import named, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.stylesheet import chosen_elements

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "s", "small", "span", "strong", "sub", "sup", "u")
)
_BLANKS = " \t\r\n\f\u00a0"


@cleaning_step(after=["anchors", "inline-styles", "leftovers", "lists", "machine-times", "obsolete-attributes"])
def empty_wrappers(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Unwrap `div` and `span` that do nothing, and take out empty paragraphs and empty inline elements.

    An empty box that separates two texts becomes the line break that a visitor sees. Of a whole page, those stay
    that a style sheet of the site may choose by their names.
    """
    changes: list[Change] = []
    own = [chosen_elements(style.get_text()) for style in named(page.soup, "style")]
    chosen = frozenset() if page.is_fragment else page.chosen.union(*own)

    def unwrap(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        return _unwrap(page.soup, parent, children, changes, chosen)

    rebuild(page.soup, unwrap, outside=VERBATIM)
    yield from changes


def _unwrap(
    soup: BeautifulSoup, parent: Tag, children: list[PageElement], changes: list[Change], chosen: frozenset[str]
) -> list[PageElement]:
    kept: list[PageElement] = []
    breaks: set[int] = set()

    def part() -> None:
        kept.append(soup.new_tag("br"))
        breaks.add(id(kept[-1]))

    for child in children:
        if not isinstance(child, Tag) or child.name in VERBATIM:
            kept.append(child)
        elif child.name == "p" and _is_empty(child):
            changes.append(Change("took out an empty paragraph"))
            part()
        elif not child.attrs and child.name not in chosen and _does_nothing(child, parent):
            changes.append(Change(f"took the tags of a {child.name} that does nothing"))
            if child.name == "div" and all(map(is_unseen, child.contents)):
                part()
            kept += child.contents
        else:
            kept.append(child)
    return _without_idle(breaks, parent, kept) if breaks else kept


def _without_idle(breaks: set[int], parent: Tag, nodes: list[PageElement]) -> list[PageElement]:
    """Nodes without those line breaks, given by `id`, that do not part two texts."""
    kept: list[PageElement] = []
    found: tuple[int, PageElement] | None = None
    is_behind_text = runs_on_outside(parent)
    for node in [*nodes, None]:
        if node is not None and id(node) in breaks:
            found = found or (len(kept), node)
            continue
        if node is None or not is_unseen(node):
            is_before_text = runs_on_outside(parent) if node is None else runs_on(node)
            if found and is_behind_text and is_before_text:
                kept.insert(*found)
            found, is_behind_text = None, is_before_text
        if node is not None:
            kept.append(node)
    return kept


def _is_empty(paragraph: Tag) -> bool:
    """Whether there is nothing but blanks and line breaks in a paragraph, and no link leads to it."""
    return not paragraph.get("id") and all(
        not child.attrs and child.name == "br" if isinstance(child, Tag) else not str(child).strip(_BLANKS)
        for child in paragraph.contents
    )


def _does_nothing(element: Tag, parent: Tag) -> bool:
    """Whether an element without attributes could as well not be there."""
    if element.name == "span":
        return True
    if element.name == "div":
        # A parent with a class may lay its children out; content made of blocks is separate from its neighbours anyway.
        may_be_laid_out = bool(parent.attrs) and parent.name != "body"
        return not may_be_laid_out and all(is_unseen(child) or is_block(child) for child in element.contents)
    return element.name in _INLINE and all(map(is_blank, element.contents))
