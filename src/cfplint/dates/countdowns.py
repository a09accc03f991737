"""What counts down to a moment: attributes, iframes of timers, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from cfplint.dates.belonging import DatesOfBlocks
from cfplint.dates.context import PageContext
from cfplint.dates.records import is_record
from cfplint.facts.dated import Countdown
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock
from cfplint.source import Place

_COUNTS = re.compile(r"count-?_?down|\btimer\b|timer[-_]|[-_]timer", re.IGNORECASE)
_MOMENT = re.compile(
    r"data-(?:[a-z]+-)*(?:countdown|date|datetime|deadline|due|end|final|target|time|until)(?:-[a-z]+)*"
)
_RUNS = re.compile(r"count-?_?down|setInterval|\btimer\b", re.IGNORECASE)
_MOMENT_IN_SCRIPT = re.compile(
    r"new\s+Date\s*\(|Date\.parse\s*\(|count-?_?down\w*[\"']?\s*[:=(]\s*[\"'\d{]", re.IGNORECASE
)
_PARTS = re.compile(r"new\s+Date\s*\(\s*(?P<year>20\d\d)\s*,\s*(?P<month>\d{1,2})\s*,\s*(?P<day>\d{1,2})\s*[,)]")
_STAMP = re.compile(r"(?<!\d)(?P<seconds>1[0-9]{9})(?:000|\d{3})?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:T\d{4,6})(?!\d)")
_WIDGETS = frozenset({"iframe", "script", "img", "embed", "object"})


def read_countdowns(
    blocks: Sequence[TextBlock], mentions: Sequence[DateMention], context: PageContext
) -> Iterator[Countdown]:
    """The countdowns of a page, in order of its text.

    Args:
        blocks: its text.
        mentions: its dates, those for machines among them.
        context: what else is known of it; on a page of a past edition no countdown tells anything.
    """
    if is_record(context, blocks):
        return
    dates = DatesOfBlocks([each for each in mentions if each.state == "script"])
    script: list[TextBlock] = []
    for block in blocks:
        if block.state != "script":
            continue
        if block.attribute:
            if _counts(block):
                how = block.element if block.attribute in ("src", "data") else block.attribute
                yield from _moments(block, dates.of(block), how)
        else:
            script.append(block)
    if any(_RUNS.search(block.text.text) for block in script):
        for block in script:
            text = block.text.text
            if _MOMENT_IN_SCRIPT.search(text) and not text.startswith("//"):
                yield from _moments(block, dates.of(block), "script")


def _counts(block: TextBlock) -> bool:
    if block.attribute in ("src", "data"):
        return block.element in _WIDGETS and _COUNTS.search(block.text.text) is not None
    return _MOMENT.fullmatch(block.attribute) is not None and _COUNTS.search(block.tag) is not None


def _moments(block: TextBlock, dates: Sequence[DateMention], how: str) -> Iterator[Countdown]:
    """The moments that a countdown names: its dates, the numbers of a date in JavaScript, seconds since 1970."""
    found = [(each.place, each.text, each.last_day) for each in dates]
    found = found or list(_in_numbers(block))
    for place, text, day in found:
        if day is not None:
            yield Countdown(place, text, how, day, block.page)


def _in_numbers(block: TextBlock) -> Iterator[tuple[Place, str, date | None]]:
    text = block.text.text
    for pattern in (_PARTS, _COMPACT, _STAMP):
        for match in pattern.finditer(text):
            place = block.text.place(*match.span())
            if place is not None:
                yield place, match[0], _day(match, first_month=0 if pattern is _PARTS else 1)


def _day(match: re.Match[str], *, first_month: int) -> date | None:
    parts = match.groupdict()
    try:
        if "seconds" in parts:
            return datetime.fromtimestamp(int(parts["seconds"]), UTC).date()
        return date(int(parts["year"]), int(parts["month"]) + 1 - first_month, int(parts["day"]))
    except ValueError:
        return None
