"""Records of YAML that is read line by line: the lines that belong together, such as a date and its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.facts.text import TextBlock

_LONGEST = 160
"""So many characters of a line are looked at."""
_MOST_LINES = 12
"""So many lines up and down belong to one record at most."""
_PAIR = re.compile(r"\s*(?:-\s+)?[\"']?(?P<key>[a-z_][\w-]{0,40})[\"']?\s*:(?=\s|$)")
_BARE_KEY = re.compile(
    r"\W*(?:date|dates|start|end|day|time|from|to|when|(?:start|end)[ _-]?(?:date[ _-]?time|date|time)"
    r"|(?:date|time)[ _-]?(?:start|end))\W*",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:.*[_-])?(?:links?|urls?|href|id|icons?|images?|img|logo|limits?|venue|location|place|where|address|city|summary|abstract|bio"
    r"|class|color|layout|permalink|tags?|keywords?|thumbnail|photo|slides?|video|zoom|email)"
)
"""Keys whose values do not say what a date is."""
_CLOCK = re.compile(r"\W*\d{1,2}[:.h]\d{2}")
_STRUCK = re.compile(
    r"\b(?:strike|struck|crossed)(?:[ _-]?(?:through|out))?[\"']?: *(?:true|yes|on|1)\b", re.IGNORECASE
)
_HIDDEN = re.compile(
    r"(?:^|\|)\W*(?:(?:show|shown|visible|display|published|active|enabled)[\"']?: *[\"']?(?:false|no|off)"
    r"|(?:hide|hidden|draft|disabled)[\"']?: *[\"']?(?:true|yes|on))\b",
    re.IGNORECASE,
)


def records_of(blocks: Sequence[TextBlock]) -> dict[int, range]:
    """For each line of YAML the lines of its record, by the indices of their blocks.

    A record ends where the next item of its list begins, or where one of its keys comes again; what stands before the
    first coming of that key is another one. A key that comes again at once is given twice, and ends nothing.
    A comment between two lines that are none does not part them.

    Args:
        blocks: a page's or file's blocks; those without an element that have a key count as lines of YAML.
    """
    records: dict[int, range] = {}
    for state in ("live", "commented"):
        lines = [
            (index, key_of(block)) for index, block in enumerate(blocks) if not block.element and block.state == state
        ]
        seen: dict[str, int] = {}
        last = -1
        column: int | None = None
        for index, key in lines:
            item = blocks[index].item
            beside = item is not None and column is not None and item <= column
            parted = not key or beside or _begins_item(blocks[index]) or (state == "commented" and index != last + 1)
            if item is not None and (column is None or beside):
                column = item
            again_at_once = item is None and key in seen and seen[key] == last
            if (key in seen and not again_at_once) or (parted and seen):
                again = last + 1 if parted else seen[key]
                _close(records, range(min(seen.values()), again))
                _close(records, range(again, last + 1))
                seen = {}
            if key:
                seen[key] = index
            last = index
        if seen:
            _close(records, range(min(seen.values()), last + 1))
    return records


def key_of(block: TextBlock) -> str:
    """The key of a line of YAML, `""` if a block is none."""
    if block.element:
        return ""
    if block.row:
        return block.row
    text = block.text.text
    match = _PAIR.match(text[:_LONGEST])
    return match["key"] if match and len(text) > match.end() else ""


def is_bare(key: str) -> bool:
    """Whether a key says no more than that its value is a date."""
    return _BARE_KEY.fullmatch(key) is not None


def record_text(blocks: Sequence[TextBlock], index: int, record: range) -> str:
    """The other lines of a record, those above first."""
    near = range(max(record.start, index - _MOST_LINES), min(record.stop, index + _MOST_LINES + 1))
    return " | ".join(
        _line(blocks[at])
        for at in near
        if at != index
        and blocks[at].state == blocks[index].state
        and not _NO_NAME.fullmatch(key_of(blocks[at]).lower())
    )


def is_struck(record: str) -> bool:
    """Whether a record says of itself that it is shown struck out (`strike_through: True`)."""
    return _STRUCK.search(record) is not None


def is_hidden(record: str) -> bool:
    """Whether a record says of itself that it is not to be shown (`show: false`)."""
    return _HIDDEN.search(record) is not None


def _begins_item(block: TextBlock) -> bool:
    return block.text.text.startswith("- ")


def _line(block: TextBlock) -> str:
    """A line; of the time at which something begins or ends only the value, which says nothing of what is due."""
    text = block.text.text[:_LONGEST]
    pair = None if block.row else _PAIR.match(text)
    key, value = (pair["key"], text[pair.end() :]) if pair else (block.row, text)
    if is_bare(key) and _CLOCK.match(value):
        return value.strip()
    return f"{block.row}: {text}" if block.row else text


def _close(records: dict[int, range], record: range) -> None:
    records.update(dict.fromkeys(record, record))
