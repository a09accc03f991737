"""Elements of XML as text."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from cfplint.reports.visible import one_line

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def start_tag(name: str, attributes: dict[str, object], *, empty: bool = False) -> str:
    """A start tag, or the tag of an empty element; what XML 1.0 cannot hold is shown by its number."""
    listed = "".join(f" {key}={quoteattr(one_line(str(value)))}" for key, value in attributes.items())
    return f"<{name}{listed}{'/' if empty else ''}>"


def text(value: str) -> str:
    """Text between tags, on one line."""
    return escape(one_line(value))
