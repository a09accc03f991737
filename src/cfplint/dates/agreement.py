"""One mention out of two readings of the same date: of a page as shown, and of the file as it lies."""

from __future__ import annotations

from dataclasses import replace

from cfplint.facts.dates import DateMention
from cfplint.facts.text import State

_KINDS = ("deadline", "event", "other")


def agreed(shown: DateMention, lying: DateMention) -> DateMention:
    """What two readings of one date say together.

    The page's reading wins, and what one reading does not know the other tells: the name, which a data file often says
    best, the time, the zone. A date that is struck on the page alone, with none beside it that replaces it, is live:
    Liquid struck it because of the day of the build, and the file still says that it holds. So is one that the page has
    in an attribute or a script, and the file in words. A value that a template prints in a form of its own stands where
    the file has it.

    Args:
        shown: the date on a page.
        lying: the date in the file.
    """
    if _tells_year_of(lying, shown):
        shown = _of_same_year(shown, lying)
    telling = lying if _vagueness(lying) < _vagueness(shown) or _is_talk(shown, lying) else shown
    known = shown if shown.start is not None else lying
    written = lying if _is_same_value(shown, lying) else shown
    timed = shown if shown.time or shown.timezone or not (lying.time or lying.timezone) else lying
    return replace(
        shown,
        place=written.place,
        text=written.text,
        state=_state(shown, lying),
        start=known.start,
        end=known.end,
        year_explicit=known.year_explicit,
        time=timed.time,
        timezone=timed.timezone,
        instant=timed.instant or known.instant,
        kind=telling.kind,
        milestone=telling.milestone,
        label=telling.label,
        zone_known=shown.zone_known or lying.zone_known,
        slips=shown.slips or lying.slips,
        superseded=shown.superseded or lying.superseded,
        told_over=shown.told_over or lying.told_over,
        archive=shown.archive or lying.archive,
    )


def _tells_year_of(lying: DateMention, shown: DateMention) -> bool:
    """Whether the file writes the year of a day that the page prints without one."""
    if not lying.year_explicit or shown.year_explicit or lying.start is None or shown.start is None:
        return False
    same = (lying.start.month, lying.start.day) == (shown.start.month, shown.start.day)
    return same and shown.end is None and lying.end is None


def _of_same_year(shown: DateMention, lying: DateMention) -> DateMention:
    if shown.start is None or lying.start is None or shown.instant is None:
        return shown
    return replace(shown, start=lying.start, year_explicit=True, instant=shown.instant + (lying.start - shown.start))


def _state(shown: DateMention, lying: DateMention) -> State:
    struck_by_build = shown.state == "struck" and shown.replaced_by is None
    return "live" if lying.state == "live" and (struck_by_build or shown.state == "script") else shown.state


def _is_same_value(shown: DateMention, lying: DateMention) -> bool:
    """Whether the page's date was made of a value that the file has as a date."""
    return (
        lying.place.span.within(shown.place.span)
        and (shown.start, shown.end) == (lying.start, lying.end)
        and len(shown.text) != len(shown.place.span)
    )


def _is_talk(shown: DateMention, lying: DateMention) -> bool:
    """Whether the file has a talk with its room and speaker where the page names only what holds it."""
    holders = ("workshop_day", "conference")
    return shown.kind == lying.kind == "event" and lying.milestone == "session" and shown.milestone in holders


def _vagueness(mention: DateMention) -> tuple[bool, int]:
    return mention.milestone in (None, "other_deadline"), _KINDS.index(mention.kind)
