"""Time zones as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

AOE = timezone(timedelta(hours=-12), "AoE")
"""Anywhere on Earth: the last place where a day ends."""

_HOURS: Mapping[str, float] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "TRT": 3, "GST": 4, "PKT": 5, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "AEST": 10, "AEDT": 11, "NZST": 12,
    "NZDT": 13, "BRT": -3, "ART": -3, "CLT": -4, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "HST": -10, "SST": -11, "IST": 1, "AST": -4, "ADT": -3, "WIB": 7, "ICT": 7, "SAST": 2,
}  # fmt: skip
"""Hours from UTC. Where letters mean several zones (CST, IST, BST …) it is the one whose day ends last."""
_REGIONS: Mapping[str, str] = {
    "PT": "America/Los_Angeles",
    "MT": "America/Denver",
    "CT": "America/Chicago",
    "ET": "America/New_York",
}
_NAMES: Mapping[str, str] = {"pacific": "PT", "mountain": "MT", "central": "CT", "eastern": "ET"}

_AOE = r"AoE|AOE|aoe|(?i:anywhere[ -](?:on|in|of)[ -](?:the[ -])?(?:earth|world|planet)|any[ -]?time[ -]on[ -]earth)"
_OFFSET = r"(?:UTC|GMT|utc|gmt)[ ]?(?:[+−–‑-])[ ]?\d{1,2}(?::?\d{2})?h?(?![\w:])"
_US = r"(?i:(?:US[ ])?(?:pacific|mountain|eastern)(?:[ ](?:standard|daylight))?[ ](?:time|zone)|central(?:[ ](?:standard|daylight))[ ]time)"
_CENTRAL_EUROPE = r"(?i:central[ ]european(?:[ ](?:standard|summer))?[ ]time)"
_LETTERS = "|".join(sorted((*_HOURS, *_REGIONS, "AET"), key=lambda name: (-len(name), name)))
_ZONE = re.compile(
    rf"(?<!\w)(?:(?P<aoe>{_AOE})|(?P<offset>{_OFFSET})|(?P<us>{_US})|(?P<mid>{_CENTRAL_EUROPE})|(?P<letters>{_LETTERS})"
    r"|(?P<region>(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific|Etc)/[A-Z][\w+-]{1,30}(?:/[A-Z]\w{1,30})?))(?!\w)"
)
_OFFSET_PARTS = re.compile(r"([+−–‑-])[ ]?(\d{1,2}):?(\d{2})?")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone that stands in a text."""

    text: str
    """As written."""
    start: int
    end: int

    @property
    def anywhere(self) -> bool:
        """Whether it means anywhere on Earth."""
        return offset_of(self.text, datetime(2000, 1, 1, tzinfo=UTC)) == AOE.utcoffset(None)


def zone_in(text: str, start: int = 0, end: int | None = None) -> Zone | None:
    """The first zone that a stretch of text names."""
    match = _ZONE.search(text, start, len(text) if end is None else end)
    return Zone(match[0], *match.span()) if match else None


def offset_of(zone: str | None, at: datetime) -> timedelta:
    """How far a zone lies from UTC; AoE's offset if there is none or its name is not known.

    Args:
        zone: as written.
        at: the day and time, for zones that change with the season.
    """
    match = _ZONE.fullmatch(zone) if zone else None
    aoe = AOE.utcoffset(None)
    if match is None or match["aoe"]:
        return aoe
    if match["offset"]:
        return _from_digits(match["offset"])
    if match["us"]:
        words = match["us"].lower()
        name = next(letters for word, letters in _NAMES.items() if word in words)
        if "standard" in words or "daylight" in words:
            return timedelta(hours=_HOURS[name[0] + ("ST" if "standard" in words else "DT")])
        return _in_region(_REGIONS[name], at)
    if match["mid"]:
        return timedelta(hours=2 if "summer" in match["mid"].lower() else 1)
    if match["region"]:
        return _in_region(match["region"], at)
    letters = match["letters"]
    if letters in _REGIONS:
        return _in_region(_REGIONS[letters], at)
    return timedelta(hours=_HOURS[letters]) if letters in _HOURS else aoe


def _from_digits(text: str) -> timedelta:
    match = _OFFSET_PARTS.search(text)
    if match is None:
        return timedelta()
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if offset > timedelta(hours=14):
        return AOE.utcoffset(None)
    return offset if match[1] == "+" else -offset


def _in_region(name: str, at: datetime) -> timedelta:
    if name not in _regions():
        return AOE.utcoffset(None)
    return at.replace(tzinfo=ZoneInfo(name)).utcoffset() or timedelta()


@cache
def _regions() -> frozenset[str]:
    return frozenset(available_timezones())
