"""Deadlines and events on pages that give no year at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.facts.dated import YearlessDate
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock

_RELATIVE = re.compile(r"\b[YXN]\s?[-–−+]\s?\d\b")
_TWO_DIGITS = re.compile(r"['’]\d\d\b|\b[A-Za-z]{2,}[- ]?['’]?\d\d\b")
"""The year of an edition's short name: `ICML'24`, `CSF 25`."""


def yearless_dates(blocks: Sequence[TextBlock], mentions: Sequence[DateMention]) -> Iterator[YearlessDate]:
    """The deadlines and events that are shown without a year, where nothing on the page gives one.

    Args:
        blocks: the page's text.
        mentions: its dates.
    """
    if not mentions or any(mention.start is not None for mention in mentions):
        return
    if any(_RELATIVE.search(block.text.text) or _TWO_DIGITS.search(block.text.text) for block in blocks):
        return
    for mention in mentions:
        right_day = all(slip.kind != "day" for slip in mention.slips)
        if mention.kind != "other" and mention.is_announced and not mention.year_explicit and right_day:
            yield YearlessDate(mention)
