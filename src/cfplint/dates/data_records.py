"""Records of YAML files that are read line by line: the lines that belong to one date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.facts.text import TextBlock

_LINES = 6
"""So many lines up and down belong to one record at most."""
_LONGEST = 160
"""So many characters of a line are looked at."""
_PAIR = re.compile(r"\s*#?\s*(?:-\s+)?[\"']?[a-z_][\w-]{0,40}[\"']?\s*:(?=\s|$)")
_STRUCK = re.compile(
    r"\b(?:strike|struck|strike_?through|crossed(?:_out)?)[\"']?:\s*(?:true|yes|on|1)\b", re.IGNORECASE
)


def record_of(blocks: Sequence[TextBlock], index: int) -> str:
    """The other lines of the record that a line belongs to, `""` if it is no line of YAML."""
    if not _is_pair(blocks[index]):
        return ""
    state = blocks[index].state
    lines: list[str] = []
    if not _begins(blocks[index]):
        for above in reversed(blocks[max(index - _LINES, 0) : index]):
            if not _continues(above, state):
                break
            lines.insert(0, above.text.text)
            if _begins(above):
                break
    for below in blocks[index + 1 : index + 1 + _LINES]:
        if not _continues(below, state) or _begins(below):
            break
        lines.append(below.text.text)
    return " | ".join(line[:_LONGEST] for line in lines)


def is_struck(record: str) -> bool:
    """Whether a record says of itself that it is shown struck out (`strike_through: True`)."""
    return _STRUCK.search(record) is not None


def _continues(block: TextBlock, state: str) -> bool:
    """Whether a line can belong to the record of its neighbour; a comment between two lines can."""
    text = block.text.text
    return not block.element and _is_pair(block) and not text[-_LONGEST:].rstrip().endswith(":") and state in (block.state, "live")


def _is_pair(block: TextBlock) -> bool:
    return _PAIR.match(block.text.text) is not None


def _begins(block: TextBlock) -> bool:
    return block.text.text[:_LONGEST].lstrip(" #").startswith("- ")
