"""Elements that carry nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import VERBATIM, is_blank, is_block
from cfplint.conversion.rebuild import named, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.stylesheet import chosen_elements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4.element import PageElement

_INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "s", "small", "span", "strong", "sub", "sup", "u")
)
_BLANKS = " \t\r\n\f\u00a0"


@cleaning_step(after=["anchors", "inline-styles", "leftovers", "lists", "machine-times", "obsolete-attributes"])
def empty_wrappers(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Unwrap `div` and `span` that do nothing, and take out empty paragraphs and empty inline elements.

    An empty paragraph that separates two texts becomes the line break that a visitor sees. Of a whole page, those stay
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
    for number, child in enumerate(children):
        if not isinstance(child, Tag) or child.name in VERBATIM:
            kept.append(child)
        elif child.name == "p" and _is_empty(child):
            changes.append(Change("took out an empty paragraph"))
            if _meets_text(parent, reversed(kept)) and _meets_text(parent, children[number + 1 :]):
                kept.append(soup.new_tag("br"))
        elif not child.attrs and child.name not in chosen and _does_nothing(child, parent):
            changes.append(Change(f"took the tags of a {child.name} that does nothing"))
            kept += child.contents
        else:
            kept.append(child)
    return kept


def _meets_text(parent: Tag, nodes: Iterable[PageElement]) -> bool:
    """Whether the first node that is no white space, or what lies behind its parent's edge, can be text."""
    first = next((node for node in nodes if not is_blank(node)), None)
    if first is None:
        return not isinstance(parent, BeautifulSoup) and not is_block(parent)
    return not is_block(first)


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
        return not may_be_laid_out and all(is_blank(child) or is_block(child) for child in element.contents)
    return element.name in _INLINE and all(map(is_blank, element.contents))
