"""Times as front matter, the configuration and file names give them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo

from cfplint.site.ruby_time import EarlyTime
from cfplint.site.ruby_time import parse_time as parse_as_ruby
from cfplint.site.ruby_values import name_of

_LONGEST = 128
"""Characters of a text in which Ruby looks for a date."""
_DAY = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", re.ASCII)
_ANY_DAY = datetime(1970, 1, 1, tzinfo=UTC)


def parse_time(value: object, zone: tzinfo, now: datetime = _ANY_DAY) -> datetime | None:
    """The instant that a `date:` names, in the site's zone; `None` where it names none (Jekyll ends the build).

    Args:
        value: as YAML gives it, or the date of a file's name.
        zone: the site's zone, in which a time without one is read.
        now: gives the day of a time without one.

    Source: Jekyll's `Utils.parse_date`, which gives Ruby's `Time.parse` the value as text.
    """
    try:
        if isinstance(value, datetime):
            return value.astimezone(zone)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day, tzinfo=zone)
        text = name_of(value)
        found = parse_as_ruby(text, now.astimezone(zone)) if value is not None and len(text) <= _LONGEST else None
        return None if found is None or isinstance(found, EarlyTime) else found.astimezone(zone)
    except (ValueError, OverflowError):
        return None


def is_missing_day(value: object) -> bool:
    """Whether a text names a day that its month does not have, such as `2026-02-30`; Ruby counts on from there."""
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None:
        return False
    try:
        date(*map(int, match.groups()))
    except ValueError:
        return True
    return False
