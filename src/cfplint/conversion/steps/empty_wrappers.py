"""Elements that carry nothing."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from cfplint.conversion.elements import VERBATIM, is_blank, is_block, is_inside
from cfplint.conversion.step import cleaning_step

_INLINE = ["a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "s", "small", "span", "strong", "sub", "sup", "u"]
_NO_BREAK_SPACE = "\u00a0"


@cleaning_step(after=["anchors", "inline-styles", "leftovers", "lists", "obsolete-attributes"])
def empty_wrappers(soup: BeautifulSoup) -> None:
    """Unwrap `div` and `span` that do nothing, and take out empty paragraphs and empty inline elements."""
    for element in reversed(soup.find_all(["p", "div", *_INLINE])):
        if is_inside(element, VERBATIM):
            continue
        if element.name == "p":
            _paragraph(element)
        elif element.attrs:
            continue
        elif element.name == "span" or (element.name != "div" and all(map(is_blank, element.contents))):
            element.unwrap()
        elif element.name == "div":
            _division(element)
    soup.smooth()


def _paragraph(paragraph: Tag) -> None:
    """Take out a paragraph in which there is nothing but blanks and line breaks."""
    empty = all(
        (isinstance(child, Tag) and child.name == "br" and not child.attrs) or _is_space(child) for child in paragraph
    )
    if empty and not paragraph.get("id"):
        paragraph.decompose()


def _division(division: Tag) -> None:
    """Unwrap a `div` if its content is separate from what stands around it anyway, and its parent lays nothing out."""
    parent = division.parent
    if parent is not None and parent.attrs and parent.name != "body":
        return
    if all(is_blank(child) or is_block(child) for child in division.contents):
        division.unwrap()


def _is_space(node: object) -> bool:
    return isinstance(node, str) and not node.strip(f" \t\r\n\f{_NO_BREAK_SPACE}")
