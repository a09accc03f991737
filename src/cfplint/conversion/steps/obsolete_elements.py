"""Elements that HTML has given up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank, is_block, runs_on_outside
from cfplint.conversion.looks import LOOK_OF_ELEMENT, look_of_font
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_MODERN = {
    "acronym": "abbr",
    "center": "div",
    "dir": "ul",
    "listing": "pre",
    "multicol": "div",
    "plaintext": "pre",
    "strike": "s",
    "tt": "code",
    "xmp": "pre",
}
_LOOK_ONLY = frozenset(("basefont", "big", "blink", "font", "nobr", "spacer"))
_WITH_A_LOOK = frozenset(("font", *LOOK_OF_ELEMENT))
_MEANINGFUL = frozenset(("class", "dir", "hidden", "id", "lang", "title"))
_WITHOUT_EFFECT = frozenset(("bgsound", "nextid"))
_OF_FONT = ("color", "face", "size")
_OF_MARQUEE = ("behavior", "direction", "loop", "onfinish", "onstart", "scrollamount", "scrolldelay", "truespeed")
_PHRASES = frozenset(("a", "abbr", "b", "cite", "code", "em", "i", "s", "small", "span", "strong", "sub", "sup", "u"))
_NO_BOX_INSIDE = _PHRASES | {"button", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "p", "pre", "summary"}


_MODES = {
    "classes": "makes a class of what they look like, in one stylesheet; in a fragment, lets it go",
    "drop": "lets go what they look like",
}


@cleaning_step(after=["inline-styles"], modes=_MODES)
def obsolete_elements(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Give obsolete elements their modern form; those that only change the look lose their tags.

    `b`, `i`, `u` and `s` are no obsolete elements: HTML gives them a meaning of their own.

    Source: https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
    """
    soup = page.soup
    for element in elements(soup):
        old = element.name
        if old in _MODERN:
            yield Change("gave an obsolete element its modern form", old, _MODERN[old])
            element.name = _MODERN[old]
        elif old in _LOOK_ONLY or old in _WITHOUT_EFFECT or old == "marquee":
            yield Change("took an obsolete element away", old)
        if mode == "classes" and old in _WITH_A_LOOK:
            attributes = {name: str(value) for name, value in element.attrs.items()}
            look = (look_of_font(attributes), {}) if old == "font" else LOOK_OF_ELEMENT[old]
            page.look(element, look)
    rebuild(soup, _with_boxes, outside=_NO_BOX_INSIDE, names=frozenset(["marquee"]))
    for element in elements(soup):
        if element.name == "marquee":
            _become(element, "span", _OF_MARQUEE)
        elif element.name in _LOOK_ONLY and not _MEANINGFUL.isdisjoint(element.attrs):
            _become(element, "span", _OF_FONT)
    rebuild(soup, _without_looks, names=_LOOK_ONLY | _WITHOUT_EFFECT)


def _with_boxes(parent: Tag, children: list[PageElement]) -> list[PageElement]:
    """Make a box of each marquee that no text touches, also not what may touch what it begins or ends."""
    edge = parent if runs_on_outside(parent) else None
    for before, child, behind in zip([edge, *children], children, [*children[1:], edge], strict=False):
        if isinstance(child, Tag) and child.name == "marquee" and not (_is_text(before, -1) or _is_text(behind, 0)):
            _become(child, "div", _OF_MARQUEE)
    return children


def _is_text(node: PageElement | None, edge: int) -> bool:
    """Whether a node is text, or a phrase, that ends or begins without white space."""
    if isinstance(node, Tag):
        return not is_block(node)
    return node is not None and not is_blank(node) and not str(node)[edge].isspace()


def _become(element: Tag, name: str, without: Iterable[str]) -> None:
    element.name = name
    for attribute in without:
        element.attrs.pop(attribute, None)


def _without_looks(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
    kept: list[PageElement] = []
    for child in children:
        if isinstance(child, Tag) and child.name in _LOOK_ONLY:
            kept += child.contents
        elif not (isinstance(child, Tag) and child.name in _WITHOUT_EFFECT):
            kept.append(child)
    return kept
