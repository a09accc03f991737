"""Text, code and attributes escaped for HTML, as kramdown's converter escapes them."""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.entities import REFERENCE

ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
SPECIALS = re.compile(r"[<>&]")
"""What is escaped in code."""
TEXT_SPECIALS = re.compile(rf"{REFERENCE}|[<>&]", re.ASCII)
"""What is escaped in text, and the entities that stay."""
ATTRIBUTE_SPECIALS = re.compile(rf"{REFERENCE}|[<>&\"]", re.ASCII)
"""What is escaped in an attribute's value, and the entities that stay."""


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    return ESCAPES.get(found, found)


def escape_all(text: str) -> str:
    """Escape code: `&` begins no entity."""
    return SPECIALS.sub(_escaped, text)


def escape_text(text: str) -> str:
    """Escape text, entities excepted."""
    if "&" in text or "<" in text or ">" in text:
        return TEXT_SPECIALS.sub(_escaped, text)
    return text


def escape_attribute(text: str) -> str:
    """Escape an attribute's value, entities excepted."""
    return ATTRIBUTE_SPECIALS.sub(_escaped, text)


def html_attributes(attrs: dict[str, Any]) -> str:
    """A start tag's attributes, each with a space before it."""
    return "".join(
        f' {key}="{escape_attribute(str(value))}"'
        for key, value in attrs.items()
        if value is not None and not (key == "id" and not value.strip())
    )
