"""Dates for machines beside the text that says the same: `datetime`, countdowns, their lines in data files."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from cfplint.dates.belonging import DatesOfBlocks
from cfplint.dates.data_records import key_of, records_of
from cfplint.facts.dated import DateConflict
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock

_FOR_MACHINES = re.compile(r"(?:.*[-_])?(?:count-?_?down|timer|iso|datetime)(?:[-_].*)?", re.IGNORECASE)
_FOR_READERS = re.compile(r"(?:.*[-_])?(?:dates?|deadline|due|day|when)(?:[-_].*)?", re.IGNORECASE)
_NEAR = 120
"""So many characters behind the start of a `datetime` its text stands at most."""
_ZONES = timedelta(days=1)
"""A moment near midnight is of another day in another zone."""


def machine_conflicts(blocks: Sequence[TextBlock], mentions: Sequence[DateMention]) -> Iterator[DateConflict]:
    """The dates for machines that differ from the text beside them.

    Args:
        blocks: the text of a page or a file, in order.
        mentions: its dates.
    """
    dates = DatesOfBlocks(mentions)
    yield from _in_records(blocks, dates)
    live = sorted((each for each in mentions if each.state == "live"), key=lambda each: each.place)
    places = [each.place for each in live]
    printed = Counter(places)
    for block in blocks:
        if block.state == "script" and block.attribute == "datetime":
            for machine in dates.of(block)[:1]:
                at = bisect_left(places, machine.place)
                text = live[at] if at < len(live) else None
                # What a template prints for each of several posts stands at one place, and tells of none of them.
                near = text is not None and text.place.path == machine.place.path and printed[text.place] == 1
                if text and near and text.place.span.start - machine.place.span.end <= _NEAR and _differ(machine, text):
                    yield DateConflict(machine, text, "`datetime` differs from the text of its element")


def _in_records(blocks: Sequence[TextBlock], dates: DatesOfBlocks) -> Iterator[DateConflict]:
    """The records of a data file whose line for machines says another day than the one for readers."""
    lines = [index for index, block in enumerate(blocks) if block.state == "live" and not block.element]
    counting = [index for index in lines if _FOR_MACHINES.fullmatch(key_of(blocks[index]))]
    records = records_of(blocks) if counting else {}
    for index in counting:
        machine = dates.of(blocks[index])
        beside = [
            mention
            for at in records.get(index, ())
            if at != index and blocks[at].state == "live" and _FOR_READERS.fullmatch(key_of(blocks[at]))
            for mention in dates.of(blocks[at])
        ]
        if len(machine) == 1 and len(beside) == 1 and _differ(machine[0], beside[0]):
            yield DateConflict(machine[0], beside[0], f"`{key_of(blocks[index])}` differs from the date of its record")


def _differ(machine: DateMention, text: DateMention) -> bool:
    """Whether a moment lies outside the days of a text; a year that is not written is no evidence."""
    if machine.start is None or text.start is None or machine.archive or text.archive:
        return False
    if not text.year_explicit and abs(machine.start - text.start) > timedelta(days=200):
        return False
    return not text.start - _ZONES <= machine.start <= (text.end or text.start) + _ZONES
