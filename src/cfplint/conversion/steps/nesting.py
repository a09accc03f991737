"""Boxes inside what holds text only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank, is_block
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.html.names import HEADINGS

if TYPE_CHECKING:
    from bs4.element import PageElement

_FORMATTING = {
    "b": "font-weight: bold",
    "code": "font-family: monospace",
    "em": "font-style: italic",
    "i": "font-style: italic",
    "kbd": "font-family: monospace",
    "mark": "background-color: yellow",
    "s": "text-decoration: line-through",
    "samp": "font-family: monospace",
    "small": "font-size: smaller",
    "strong": "font-weight: bold",
    "sub": "vertical-align: sub",
    "sup": "vertical-align: super",
    "u": "text-decoration: underline",
    "var": "font-style: italic",
}
_SIMPLE = frozenset(("address", "blockquote", "div", "figure", "p"))
"""Boxes whose own content may be text."""
_TEXT_ONLY = HEADINGS | {"button", "label", "legend", "summary"}
_BOXES_IN_TEXT = frozenset(("div", "p", "center"))


@cleaning_step(after=["obsolete-elements", "lists"])
def nesting(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Put formatting inside the paragraphs that it stands around, and make text of boxes in headings and labels.

    Formatting around other boxes becomes a `div` of that look, as does a `span`; a table's header cell with a heading
    becomes an ordinary cell of the same look.
    """
    changes: list[Change] = []
    inside_text = _inside_text(page.soup)

    def arrange(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        if id(parent) in inside_text:
            return _without_boxes(page, parent, children, changes)
        if parent.name == "th" and parent.find(list(HEADINGS)) is not None:
            parent.name = "td"
            parent.attrs.pop("scope", None)
            page.look(parent, ("font-weight: bold; text-align: center", {}))
            changes.append(Change("made an ordinary cell of a header cell with a heading"))
        placed: list[PageElement] = []
        for child in children:
            if not isinstance(child, Tag) or not any(map(is_block, child.contents)):
                placed.append(child)
            elif child.name == "span" and parent.name not in _FORMATTING:
                changes.append(Change("made a div of a span around boxes"))
                child.name = "div"
                placed.append(child)
            elif child.name in _FORMATTING and all(map(_is_simple, child.contents)):
                changes.append(Change(f"put a {child.name} inside the boxes that it stood around"))
                placed += _inside_out(page, child)
            elif child.name in _FORMATTING and parent.name not in _FORMATTING:
                changes.append(Change(f"made a div of a {child.name} around boxes"))
                page.look(child, (_FORMATTING[child.name], {}))
                child.name = "div"
                placed.append(child)
            else:
                placed.append(child)
        return placed

    rebuild(page.soup, arrange)
    yield from changes


def _is_simple(node: PageElement) -> bool:
    """Whether a node is text, or a box of text only."""
    if not isinstance(node, Tag) or not is_block(node):
        return True
    return node.name in _SIMPLE and not any(map(is_block, node.contents))


def _inside_out(page: CleanedPage, formatting: Tag) -> list[PageElement]:
    """The children of a formatting element, each with the formatting around its text; an id stays with the first."""
    attributes = {name: str(value) for name, value in formatting.attrs.items()}
    placed: list[PageElement] = []
    for is_box, nodes in groupby(formatting.contents, is_block):
        for content in [node for node in nodes if isinstance(node, Tag)] if is_box else [list(nodes)]:
            inner = content.contents if isinstance(content, Tag) else content
            if not all(map(is_blank, inner)) or "id" in attributes:
                wrapper = page.soup.new_tag(formatting.name, attrs=dict(attributes))
                attributes.pop("id", None)
                wrapper.contents, inner = inner, [wrapper]
            if isinstance(content, Tag):
                content.contents = inner
                placed.append(content)
            else:
                placed += inner
    return placed


def _inside_text(soup: BeautifulSoup) -> set[int]:
    """Which elements hold text only, and what is inside them, by `id`."""
    found: set[int] = set()
    for element in elements(soup):
        if element.name in _TEXT_ONLY or id(element.parent) in found:
            found.add(id(element))
    return found


def _without_boxes(
    page: CleanedPage, parent: Tag, children: list[PageElement], changes: list[Change]
) -> list[PageElement]:
    """Children with boxes made text; a blank stands for the line that each began."""
    placed: list[PageElement] = []
    for child in children:
        if not isinstance(child, Tag) or child.name not in _BOXES_IN_TEXT:
            placed.append(child)
            continue
        changes.append(Change(f"made text of a {child.name} in a {parent.name}"))
        child.name = "span"
        page.look(child, ("display: block", {}))
        placed += [NavigableString(" "), child, NavigableString(" ")]
    if parent.name in _TEXT_ONLY | _BOXES_IN_TEXT and len(placed) > len(children):
        placed = placed[isinstance(placed[0], NavigableString) and not placed[0].strip() :]
        placed = placed[: -1 if isinstance(placed[-1], NavigableString) and not placed[-1].strip() else None]
    return placed
