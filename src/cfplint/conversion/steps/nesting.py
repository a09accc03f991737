"""Boxes inside what holds text only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.elements import begins_with_text, is_blank, is_block, is_hidden, runs_on_outside
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.html.names import HEADINGS

if TYPE_CHECKING:
    from bs4.element import PageElement

    from cfplint.conversion.rebuild import Tree

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
_AROUND = frozenset(("span", *_FORMATTING))
_SIMPLE = frozenset(("address", "blockquote", "div", "figure", "p"))
"""Boxes whose own content may be text."""
_TEXT_ONLY = HEADINGS | {"button", "label", "legend", "meter", "progress", "summary"}
_BOXES_IN_TEXT = frozenset(("div", "p", "center"))


@cleaning_step(after=["lists", "nested-headings", "obsolete-elements", "old-plugins"])
def nesting(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Put formatting inside the paragraphs that it stands around, and make text of boxes in headings and labels.

    Other boxes that formatting stands around get its look; a `span` or `pre` around boxes becomes a `div`, and a
    table's header cell with a heading an ordinary cell of the same look.
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
        for at, child in enumerate(children):
            if not isinstance(child, Tag) or child.name not in _AROUND or not any(map(is_block, child.contents)):
                placed.append(child)
            elif is_hidden(child) or (
                child.name == "span" and parent.name != "pre" and _is_apart(parent, children, at)
            ):
                changes.append(Change(f"made a div of a {child.name} around boxes"))
                child.name = "div"
                placed.append(child)
            else:
                changes.append(Change(f"put a {child.name} inside the boxes that it stood around"))
                placed += _inside_out(page, child)
            if isinstance(child, Tag) and child.name == "pre":
                placed += _hidden_boxes_of(child, changes)
        if parent.name == "pre" and any(is_block(node) and not _is_hidden_box(node) for node in placed):
            parent.name = "div"
            page.look(parent, ("font-family: monospace; white-space: pre; margin: 1em 0", {}))
            changes.append(Change("made a div of a pre around boxes"))
        return placed

    rebuild(page.soup, arrange)
    yield from changes


def _is_hidden_box(node: PageElement) -> bool:
    return isinstance(node, Tag) and is_block(node) and is_hidden(node)


def _hidden_boxes_of(pre: Tag, changes: list[Change]) -> list[PageElement]:
    """Take the boxes that nobody sees out of preformatted text, which may hold none, to stand behind it."""
    hidden = [node for node in pre.contents if _is_hidden_box(node)]
    if hidden:
        pre.contents = [node for node in pre.contents if not _is_hidden_box(node)]
        changes.append(Change("put hidden boxes behind the pre that they stood in"))
    return hidden


def _is_apart(parent: Tag, children: list[PageElement], at: int) -> bool:
    """Whether no text at an edge of a child goes on beside it, so that it can become a box."""
    child = children[at]
    inside = child.contents if isinstance(child, Tag) else []
    before = (children[number] for number in range(at - 1, -1, -1))
    behind = (children[number] for number in range(at + 1, len(children)))
    outside = runs_on_outside(parent)
    return not (
        (begins_with_text(inside, True) and begins_with_text(before, outside))
        or (begins_with_text(reversed(inside), True) and begins_with_text(behind, outside))
    )


def _is_simple(box: Tag) -> bool:
    """Whether a box may hold text, and holds no other."""
    return box.name in _SIMPLE and not any(map(is_block, box.contents)) and not is_hidden(box)


def _inside_out(page: CleanedPage, formatting: Tag) -> list[PageElement]:
    """The children of a formatting element, with the formatting around their text; an id stays with what comes first.

    Boxes that hold boxes, or may not hold text, get the look and the classes.
    """
    attributes = {name: str(value) for name, value in formatting.attrs.items()}
    placed: list[PageElement] = []

    def wrapped(nodes: list[PageElement]) -> list[PageElement]:
        if all(map(is_blank, nodes)) and "id" not in attributes:
            return nodes
        wrapper = page.soup.new_tag(formatting.name, attrs=dict(attributes))
        attributes.pop("id", None)
        wrapper.contents = nodes
        return [wrapper]

    for is_box, nodes in groupby(formatting.contents, is_block):
        if not is_box:
            placed += wrapped(list(nodes))
            continue
        for box in nodes:
            if isinstance(box, Tag) and _is_simple(box):
                box.contents = wrapped(box.contents)
            elif isinstance(box, Tag):
                if "id" in attributes:
                    placed.append(page.soup.new_tag("span", attrs={"id": attributes.pop("id")}))
                if formatting.name in _FORMATTING:
                    page.look(box, (_FORMATTING[formatting.name], {}))
                if attributes.get("class"):
                    box["class"] = " ".join([*str(box.get("class", "")).split(), attributes["class"]])
            placed.append(box)
    return placed


def _inside_text(soup: Tree) -> set[int]:
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
    if (is_block(parent) or parent.name == "button") and len(placed) > len(children):
        placed = placed[isinstance(placed[0], NavigableString) and not placed[0].strip() :]
        placed = placed[: -1 if isinstance(placed[-1], NavigableString) and not placed[-1].strip() else None]
    return placed
