"""Times as front matter and file names give them."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

from cfplint.site.time_parse import parse_time as parse_text

_ANY_DAY = datetime(1970, 1, 1, tzinfo=UTC)


def parse_time(value: object, zone: tzinfo, now: datetime = _ANY_DAY) -> datetime | None:
    """The instant that a `date:` names, in the site's zone; `None` where it names none (Jekyll ends the build).

    Args:
        value: as YAML gives it, or the date of a file's name.
        zone: the site's zone, in which a time without one is read.
        now: gives what a text leaves out before the first part that it names.
    """
    try:
        if isinstance(value, datetime):
            return value.astimezone(zone)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day, tzinfo=zone)
        found = parse_text(value, now.astimezone(zone)) if isinstance(value, str) else None
        return found.astimezone(zone) if found is not None else None
    except (ValueError, OverflowError):
        return None
