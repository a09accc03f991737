"""When something is due, on the clocks of the zone that counts."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

from cfplint.facts.dates import DateMention

_QUARTER = timedelta(minutes=15)
_FARTHEST = timedelta(hours=14)
_AOE = timedelta(hours=-12)
_END_OF_DAY = "23:59"


def wall_time(mention: DateMention) -> datetime | None:
    """The instant of a date in the zone that it was told in, written beside it or for the whole page.

    Where the page gives a time for all deadlines, so that no zone follows from the instant, it is in UTC.
    """
    day = mention.last_day
    if day is None or mention.instant is None:
        return None
    hours, minutes = (mention.time if mention.kind == "deadline" and mention.time else _END_OF_DAY).split(":")
    wall = datetime.combine(day, time(), UTC) + timedelta(hours=int(hours), minutes=int(minutes))
    offset = wall - mention.instant
    if offset % _QUARTER or abs(offset) > _FARTHEST:
        return mention.instant
    return wall.replace(tzinfo=timezone(offset))


def offset_of(instant: datetime) -> timedelta:
    """How far the zone of an instant lies from UTC."""
    return instant.utcoffset() or timedelta()


def zone_name(offset: timedelta) -> str:
    """A zone as people write it: `AoE`, `UTC`, `UTC+2`, `UTC+5:30`."""
    if offset == _AOE:
        return "AoE"
    minutes = int(abs(offset).total_seconds()) // 60
    if not minutes:
        return "UTC"
    return f"UTC{'-' if offset < timedelta() else '+'}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")
