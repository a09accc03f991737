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
