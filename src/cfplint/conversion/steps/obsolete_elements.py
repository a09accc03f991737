"""Elements that HTML has given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.conversion.elements import is_inside
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

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
_LOOK_ONLY = ("basefont", "big", "blink", "font", "nobr", "spacer")
_WITHOUT_EFFECT = ("bgsound", "nextid")
_INLINE_CONTEXT = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "span",
        "a",
        "b",
        "i",
        "em",
        "strong",
        "small",
        "u",
        "s",
        "sub",
        "sup",
        "code",
        "abbr",
        "cite",
        "label",
        "button",
        "summary",
        "dt",
    ]
)


@cleaning_step(after=["comments"])
def obsolete_elements(soup: BeautifulSoup) -> None:
    """Give obsolete elements their modern form; those that only change the look lose their tags.

    `b`, `i`, `u` and `s` are no obsolete elements: HTML gives them a meaning of their own.

    Source: https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
    """
    for element in soup.find_all(list(_MODERN)):
        element.name = _MODERN[element.name]
    for element in soup.find_all("marquee"):
        _still(element)
    for element in soup.find_all(_WITHOUT_EFFECT):
        element.decompose()
    for element in soup.find_all(_LOOK_ONLY):
        if element.get("id") or element.get("class"):
            element.name = "span"
        else:
            element.unwrap()
    soup.smooth()


def _still(marquee: Tag) -> None:
    """Make a box of a marquee, where a box may stand."""
    marquee.name = "span" if is_inside(marquee, _INLINE_CONTEXT) else "div"
    for name in ("behavior", "direction", "scrollamount", "scrolldelay", "truespeed", "loop", "onstart", "onfinish"):
        marquee.attrs.pop(name, None)
