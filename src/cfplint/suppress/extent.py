"""The lines that a suppression on a line of its own counts for."""

from __future__ import annotations

import re

from cfplint.source import Position, SourceFile

_MOST_LINES = 200
"""The lines that are looked at, so that many suppressions in one long block cost no more than their number."""

_ITEM = re.compile(r"(?:[*+-]|\d{1,9}\.)[ \t]")
_HEADING = re.compile(r"#{1,6}[ \t]*[^#\s]|<h[1-6]\b")
_KEY = re.compile(r"[^\s#][^:]{0,200}:(?:\s|$)")
_ELEMENT = re.compile(r"<(li|tr|td|th|dt|dd|p|div)\b", re.IGNORECASE)
_SIBLINGS = {"tr": ("tr",), "td": ("td", "th", "tr"), "th": ("td", "th", "tr"), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
"""What ends an element whose end tag is left out; else another of its own name."""
_ORDER = re.compile(r"\s*(?:<!--|\{%-?\s*comment\s*-?%\}|#)\s*cfplint:")


def following_block(source: SourceFile, line: int, yaml_end: int) -> tuple[int, int]:
    """The first and last line of the block that begins at or after a line.

    A heading is one line. A list item, a YAML item or a YAML key ends where a line as little indented begins the next
    one. An HTML comment goes to its end, and a list item, cell, row, paragraph or `div` of HTML to its end tag, or to
    the line that begins the next one. Everything else goes to the next blank line, as do these at most. Other
    suppressions are passed over.

    Args:
        source: the file.
        line: the first line to look at; if nothing follows, the block is the line behind the last one.
        yaml_end: the offset before which the file is YAML.
    """
    count, text = min(len(source.lines), line + _MOST_LINES), source.lines.line_text
    while line <= count and (not text(line).strip() or _ORDER.match(text(line))):
        line += 1
    if line > count:
        return line, line

    start = source.lines.offset(Position(line, 1))
    first, head = text(line), text(line).lstrip()
    in_yaml = start < yaml_end
    if not in_yaml and head.startswith("<!--"):
        end = source.raw.find("-->", start)
        return line, source.position(end).line if end >= 0 else len(source.lines)
    if not in_yaml and _HEADING.match(head):
        return line, line

    if not in_yaml and (element := _ELEMENT.match(head)):
        return line, _end_of_element(source, line, count, element[1].lower())
    bounded = _begins(head, in_yaml)
    last = line
    while last < count and text(last + 1).strip():
        following = text(last + 1)
        beside = len(following) - len(following.lstrip()) <= len(first) - len(head)
        if bounded and beside and (_begins(following.lstrip(), in_yaml) or following.startswith(("<!--", "---"))):
            break
        last += 1
    return line, last


def _end_of_element(source: SourceFile, first: int, count: int, name: str) -> int:
    """The last line of an element that begins a line."""
    last, depth, sibling = first, 0, 0
    tags = re.compile(rf"<(/?){name}\b", re.IGNORECASE)
    siblings = re.compile(rf"\s*<(?:{'|'.join(_SIBLINGS.get(name, (name,)))})\b|\s*</(?!{name}\b)", re.IGNORECASE)
    for line in range(first, count + 1):
        text = source.lines.line_text(line)
        if not text.strip():
            break
        if line > first and not sibling and siblings.match(text):
            sibling = line
        for tag in tags.finditer(text):
            depth += -1 if tag[1] else 1
            if depth == 0:
                return line
        last = line
    return sibling - 1 if sibling else last


def _begins(head: str, in_yaml: bool) -> bool:
    """Whether a line, without its indentation, begins an item or a key."""
    return bool(_ITEM.match(head) or (in_yaml and _KEY.match(head)))
