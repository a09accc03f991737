"""Elements of HTML by how they behave, as cleaning needs it (https://html.spec.whatwg.org/multipage/)."""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from cfplint.html.names import BLOCK

VERBATIM = frozenset(
    ("iframe", "listing", "math", "plaintext", "pre", "script", "style", "svg", "template", "textarea", "xmp")
)
"""Elements whose text stays as it is, white space included."""

CODE = VERBATIM | frozenset(("code", "kbd", "samp", "tt", "var"))
"""Elements in which source code is shown or held."""

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
    """Whether a node is an element that begins on a line of its own."""
    return isinstance(node, Tag) and node.name in BLOCK
