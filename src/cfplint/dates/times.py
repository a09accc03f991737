"""The time of day that belongs to a date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.dates.zones import Zone, without_zones, zone_in

_TIME = re.compile(
    r"(?:(?<![\w.:/$€£-])|(?<=\dT))(?:"
    r"(?P<hour>\d{1,2})(?::|\s?[hH]\s?(?=\d\d\b)|\.(?=\d\d\s?(?:[aApP]\.?[mM]|Uhr\b)))(?P<minute>\d{2})(?::\d{2})?(?:\s?(?P<half>[aApP])\.?[mM]\b\.?)?"
    r"|(?P<hour12>\d{1,2})\s?(?P<half12>[aApP])\.?[mM]\b\.?"
    r"|(?P<word>(?i:mid[ -]?night|noon|mitternacht|mittag|minuit|midi|medianoche|mediodía|meia-noite|mezzanotte))\b"
    r"|(?P<hours>\d{1,2})\s?(?:Uhr|hrs|hours|[hH])\b)"
    r"(?![\d:])"
)
_NOON = frozenset({"noon", "mittag", "midi", "mediodía"})
_TO_HALF = re.compile(r"\s?[-–—]\s?(?P<hour>\d{1,2})(?::\d{2})?\s?(?P<half>[aApP])\.?[mM]\b")
"""The end of a stretch of time, whose half of the day holds for its begin too: `2:00-4:30 pm`."""
_AFTER, _BEFORE = 48, 40
"""So many characters behind and before a date belong to it, if no other date and no end of a sentence comes first."""
_STOP = re.compile(r"[.!?;]\s|[\n\r]|</?(?:li|p|td|br)\b")
_LONGEST_GAP = 30
"""So far behind a time or a date its zone may stand."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time and a zone, as far as they are written."""

    time: str | None = None
    """`HH:MM`; `24:00` for the midnight that ends the day."""
    zone: str | None = None
    """As written."""

    def or_else(self, other: TimeOfDay) -> TimeOfDay:
        """What is written, and where nothing is, what another place says."""
        return TimeOfDay(self.time or other.time, self.zone or other.zone)


def without_times(text: str) -> str:
    """A text with a blank in place of each time of day and each zone."""
    return _TIME.sub(" ", without_zones(text))


def time_beside(row: str, column: str) -> TimeOfDay:
    """The time and zone that the label of a date gives.

    Args:
        row: the words of its row or record.
        column: the header of its column.
    """
    zone = zone_in(row) or zone_in(column)
    return TimeOfDay(time_in(row) or time_in(column), zone.text if zone else None)


def time_near(text: str, start: int, end: int, left: int, right: int) -> TimeOfDay:
    """The time and the zone that stand beside a date.

    Args:
        text: the block's text.
        start: offset of the date's first character.
        end: offset behind its last one.
        left: offset behind the date before it, or 0.
        right: offset of the date after it, or the text's length.
    """
    stop = _STOP.search(text, end, right)
    right = min(stop.start() if stop else right, end + _AFTER)
    match = _valid(_TIME.search(text, end, right))
    match = match and (_valid(_TIME.match(text, match.start())) or match)
    zone: Zone | None
    if match is not None:
        zone = zone_in(text, match.end(), min(len(text), match.end() + _LONGEST_GAP))
        if zone is not None and zone.start > right and _STOP.search(text, match.end(), zone.start):
            zone = None
        return TimeOfDay(_written(match), zone.text if zone and zone.start < right + _LONGEST_GAP else None)
    zone = zone_in(text, end, right)
    left = max(left, start - _BEFORE)
    before = None
    for candidate in _TIME.finditer(text, left, start):
        before = _valid(candidate) or before
    if before is not None and not _STOP.search(text, before.end(), start):
        zone = zone_in(text, before.end(), start) or zone
        return TimeOfDay(_written(before), zone.text if zone else None)
    return TimeOfDay(None, zone.text if zone else None)


def time_in(text: str) -> str | None:
    """The first time of day in a text."""
    match = _valid(_TIME.search(text))
    return _written(match) if match else None


def _valid(match: re.Match[str] | None) -> re.Match[str] | None:
    return match if match is not None and _written(match) is not None else None


def _written(match: re.Match[str]) -> str | None:
    """`HH:MM`, or `None` if there is no such time."""
    if match["word"]:
        return "12:00" if match["word"].lower() in _NOON else "24:00"
    hour = int(match["hour"] or match["hour12"] or match["hours"])
    minute = int(match["minute"] or 0)
    half = (match["half"] or match["half12"] or "").lower()
    until = _TO_HALF.match(match.string, match.end()) if not half and 1 <= hour <= 12 else None
    if until is not None and hour % 12 <= int(until["hour"]) % 12:
        half = until["half"].lower()
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return f"{hour:02}:{minute:02}"
