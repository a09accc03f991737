"""One mention out of two readings of the same date: of a page as shown, and of the file as it lies."""

from __future__ import annotations

from dataclasses import replace

from cfplint.facts.dates import DateMention

_KINDS = ("deadline", "event", "other")


def agreed(shown: DateMention, lying: DateMention) -> DateMention:
    """What two readings of one date say together.

    The page's reading wins (a template may strike out what its data file does not), and what one reading does not know
    the other tells: the name, which a data file often says best, the time, the zone.

    Args:
        shown: the date on a page.
        lying: the date in the file.
    """
    telling = lying if _vagueness(lying) < _vagueness(shown) else shown
    known = shown if shown.start is not None else lying
    timed = shown if shown.time or shown.timezone or not (lying.time or lying.timezone) else lying
    return replace(
        shown,
        start=known.start,
        end=known.end,
        year_explicit=known.year_explicit,
        time=timed.time,
        timezone=timed.timezone,
        instant=timed.instant or known.instant,
        kind=telling.kind,
        milestone=telling.milestone,
        label=telling.label,
        superseded=shown.superseded or lying.superseded,
        archive=shown.archive or lying.archive,
    )


def _vagueness(mention: DateMention) -> tuple[bool, int]:
    return mention.milestone in (None, "other_deadline"), _KINDS.index(mention.kind)
