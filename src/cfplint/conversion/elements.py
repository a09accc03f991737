"""Elements of HTML by how they behave, as cleaning needs it (https://html.spec.whatwg.org/multipage/)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from cfplint.html.names import BLOCK

VERBATIM = frozenset(
    ("iframe", "listing", "math", "plaintext", "pre", "script", "style", "svg", "template", "textarea", "xmp")
)
"""Elements whose text stays as it is, white space included."""

CODE = VERBATIM | frozenset(("code", "kbd", "samp", "tt", "var"))
"""Elements in which source code is shown or held."""

NEVER_SHOWN = frozenset(
    ("head", "iframe", "link", "meta", "noembed", "noframes", "noscript", "script", "style", "template", "title")
)
"""Elements of whose content a visitor gets nothing."""

BOXES = BLOCK - frozenset(
    (
        *("audio", "button", "canvas", "iframe", "link", "marquee", "math", "meta", "object", "script", "select"),
        *("style", "svg", "template", "textarea", "title", "video"),
    )
)
"""Elements that begin and end on lines of their own."""

NO_TEXT = re.compile(
    "[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane + last) for plane in range(0x10000, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Control characters but for white space, and code points that never become characters."""

HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
"""What in a `style` attribute hides an element."""


def is_hidden(element: Tag) -> bool:
    """Whether an element is hidden from visitors by its own attributes."""
    return element.has_attr("hidden") or HIDING.search(str(element.get("style", ""))) is not None


def is_blank(node: PageElement) -> bool:
    """Whether a node is white space only, or nothing that a visitor gets."""
    if isinstance(node, PreformattedString):
        return True
    return isinstance(node, NavigableString) and not node.strip(" \t\r\n\f")


def is_block(node: PageElement) -> bool:
    """Whether a node is an element that begins on a line of its own, if it is shown."""
    return isinstance(node, Tag) and node.name in BOXES


def is_unseen(node: PageElement) -> bool:
    """Whether a visitor gets nothing of a node: what stands before it and what stands behind it meet."""
    return is_blank(node) or (isinstance(node, Tag) and (node.name in NEVER_SHOWN or is_hidden(node)))


def runs_on(node: PageElement) -> bool:
    """Whether text beside a node that a visitor sees stands on one line with it."""
    return not is_block(node) and not (isinstance(node, Tag) and node.name == "br")


def runs_on_outside(parent: Tag) -> bool:
    """Whether text at an edge of an element stands on one line with what lies behind the edge."""
    return not isinstance(parent, BeautifulSoup) and not is_block(parent)


def begins_with_text(nodes: Iterable[PageElement], otherwise: bool = False) -> bool:
    """Whether what a visitor sees first of some nodes can be text.

    Args:
        nodes: what stands on one side of a place, beginning there.
        otherwise: the answer where nothing is seen of them.
    """
    return next((runs_on(node) for node in nodes if not is_unseen(node)), otherwise)
