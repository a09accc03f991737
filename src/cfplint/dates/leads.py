"""The short line above a list that names it like a heading: `Previous editions:`."""

from __future__ import annotations

from collections.abc import Sequence

from cfplint.facts.text import TextBlock

_LONGEST = 60
_ITEMS = frozenset({"li", "td", "th", "dt", "dd"})


def leads_of(blocks: Sequence[TextBlock]) -> dict[int, str]:
    """For each item of a list the line above the list, if it is short and no sentence.

    Args:
        blocks: a page's blocks.
    """
    leads: dict[int, str] = {}
    lead = ""
    for index, block in enumerate(blocks):
        if block.element not in _ITEMS:
            text = block.text.text[: _LONGEST + 1].strip()
            lead = text if block.element and 0 < len(text) < _LONGEST and not text.endswith((".", "!")) else ""
        elif lead:
            leads[index] = lead
    return leads
