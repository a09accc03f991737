"""Times as front matter and file names give them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from cfplint.site.time_parse import parse_time as parse_text


def parse_time(value: object, zone: tzinfo, now: datetime) -> datetime | None:
    """The instant that a `date:` names, in the site's zone; `None` where it names none (Jekyll ends the build).

    Args:
        value: as YAML gives it, or the date of a file's name.
        zone: the site's zone, in which a time without one is read.
        now: gives what a text leaves out before the first part that it names.
    """
    if isinstance(value, datetime):
        return value.astimezone(zone)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=zone)
    if not isinstance(value, str):
        return None
    found = parse_text(value, now.astimezone(zone))
    try:
        return found.astimezone(zone) if found is not None else None
    except OverflowError:
        return None
