"""The lines that a suppression on a line of its own counts for."""

from __future__ import annotations

import re

from cfplint.source import Position, SourceFile

_MOST_LINES = 200
"""The lines that are looked at, so that many suppressions in one long block cost no more than their number."""

_ITEM = re.compile(r"(?:[*+-]|\d{1,9}\.)[ \t]")
_HEADING = re.compile(r"#{1,6}[ \t]*[^#\s]|<h[1-6]\b")
_KEY = re.compile(r"[^\s#][^:]{0,200}:(?:\s|$)")
_ORDER = re.compile(r"\s*(?:<!--|\{%-?\s*comment\s*-?%\}|#)\s*cfplint:")


def following_block(source: SourceFile, line: int, yaml_end: int) -> tuple[int, int]:
    """The first and last line of the block that begins at or after a line.

    A heading is one line. A list item, a YAML item or a YAML key ends where a line as little indented begins the next
    one. An HTML comment goes to its end. Everything else goes to the next blank line. Other suppressions are passed
    over.

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

    bounded = _begins(head, in_yaml)
    last = line
    while last < count and text(last + 1).strip():
        following = text(last + 1)
        beside = len(following) - len(following.lstrip()) <= len(first) - len(head)
        if bounded and beside and (_begins(following.lstrip(), in_yaml) or following.startswith(("<!--", "---"))):
            break
        last += 1
    return line, last


def _begins(head: str, in_yaml: bool) -> bool:
    """Whether a line, without its indentation, begins an item or a key."""
    return bool(_ITEM.match(head) or (in_yaml and _KEY.match(head)))
