"""Time zones as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

AOE = timezone(timedelta(hours=-12), "AoE")
"""Anywhere on Earth: the last place where a day ends."""

_HOURS: Mapping[str, float] = {
    name: hours
    for hours, names in {
        0: "UTC GMT Z WET",
        1: "WEST BST CET MEZ IST",
        2: "CEST MESZ EET SAST",
        3: "EEST MSK TRT",
        4: "GST",
        5: "PKT",
        7: "WIB ICT",
        8: "SGT HKT AWST",
        9: "JST KST",
        9.5: "ACST",
        10: "AEST",
        11: "AEDT",
        12: "NZST",
        13: "NZDT",
        -3: "BRT ART ADT",
        -4: "CLT EDT AST",
        -5: "EST CDT",
        -6: "CST MDT",
        -7: "MST PDT",
        -8: "PST AKDT",
        -9: "AKST",
        -10: "HST",
        -11: "SST",
    }.items()
    for name in names.split()
}
"""Hours from UTC. Where letters mean several zones (CST, IST, BST …) it is the one whose day ends last."""
_REGIONS: Mapping[str, str] = {
    "PT": "America/Los_Angeles",
    "MT": "America/Denver",
    "CT": "America/Chicago",
    "ET": "America/New_York",
}
_NAMED: Mapping[str, str] = {
    "pacific": "P",
    "mountain": "M",
    "central": "C",
    "eastern": "E",
}
_UNKNOWN = ("AET",)
"""Letters that are written as a zone and mean none, or another one: this one is mostly a slip for AoE."""

_AOE = r"AoE|AOE|aoe|(?i:anywhere[ -](?:on|in|of)[ -](?:the[ -])?(?:earth|world|planet))"
_OFFSET = r"(?:UTC|GMT|GTM|utc|gmt) ?[+−–‑-] ?\d{1,2}(?::?\d{2})?h?(?![\w:])"
_NAME = (
    r"(?i:(?P<name>pacific|mountain|central european|central|eastern)(?: (?P<season>standard|daylight|summer))? time)"
)
_LETTERS = "|".join(sorted((*_HOURS, *_REGIONS, *_UNKNOWN), key=lambda name: (-len(name), name)))
_REGION = r"(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific|Etc)/[A-Z][\w+-]{1,30}(?:/[A-Z]\w{1,30})?"
_PLAIN_OFFSET = r"[+-](?:0\d|1[0-4]):?[0-5]\d(?![\d:])"
_ZONE = re.compile(
    # Without `UTC` an offset stands behind a time with seconds only, as Ruby and YAML write it: `17:00:00 -0500`.
    rf"(?<=\d:\d\d:\d\d) ?(?P<plain>{_PLAIN_OFFSET})"
    rf"|(?<!\w)(?:(?P<aoe>{_AOE})|(?P<offset>{_OFFSET})|{_NAME}|(?P<region>{_REGION})|(?P<letters>{_LETTERS}))(?!\w)"
)
_OFFSET_PARTS = re.compile(r"([+−–‑-]) ?(\d{1,2}):?(\d{2})?")
_FARTHEST = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone that stands in a text."""

    text: str
    """As written."""
    start: int
    end: int


def zone_in(text: str, start: int = 0, end: int | None = None) -> Zone | None:
    """The first zone that a stretch of text names."""
    match = _ZONE.search(text, start, len(text) if end is None else end)
    if match is None:
        return None
    group = "plain" if match["plain"] else 0
    return Zone(match[group], *match.span(group))


def without_zones(text: str) -> str:
    """A text with a blank in place of each zone."""
    return _ZONE.sub(" ", text)


def offset_of(zone: str | None, at: datetime) -> timedelta:
    """How far a zone lies from UTC; AoE's offset if there is none or its name is not known.

    Args:
        zone: as written.
        at: the day and time, for zones that change with the season.
    """
    match = _ZONE.fullmatch(zone) if zone else None
    found = None
    if zone and re.fullmatch(_PLAIN_OFFSET, zone):
        found = _from_digits(zone)
    elif match is None or match["aoe"]:
        pass
    elif match["offset"]:
        found = _from_digits(match["offset"])
    elif match["region"]:
        found = _in_region(match["region"], at)
    else:
        found = _from_letters(match["letters"] or _letters(match["name"], match["season"]), at)
    return AOE.utcoffset(None) if found is None else found


def _letters(name: str, season: str | None) -> str:
    """The letters of a zone that is written in words."""
    if name.lower() == "central european":
        return "CEST" if season and season.lower() in ("summer", "daylight") else "CET"
    return _NAMED[name.lower()] + {"standard": "ST", "daylight": "DT", "summer": "DT"}.get((season or "").lower(), "T")


def _from_letters(letters: str, at: datetime) -> timedelta | None:
    if letters in _REGIONS:
        return _in_region(_REGIONS[letters], at)
    return timedelta(hours=_HOURS[letters]) if letters in _HOURS else None


def _from_digits(text: str) -> timedelta | None:
    match = _OFFSET_PARTS.search(text)
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0)) if match else None
    if match is None or offset is None or offset > _FARTHEST:
        return None
    return offset if match[1] == "+" else -offset


def _in_region(name: str, at: datetime) -> timedelta | None:
    return at.replace(tzinfo=ZoneInfo(name)).utcoffset() if name in _regions() else None


@cache
def _regions() -> frozenset[str]:
    return frozenset(available_timezones())
