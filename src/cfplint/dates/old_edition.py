"""Whether a site is that of one edition which was held long ago, so that its past dates are a record, not rot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cfplint.clock import Clock
from cfplint.facts.dates import DateMention

_LONG = timedelta(days=183)
"""So long after its last day an event is long over; until then its site is still looked after, or should be."""
_ALMOST_ALL = 0.9
"""Such a share of a site's dates, and of its main events, is of one edition; leftovers of others are the rest."""
_MAIN_EVENTS = frozenset({"conference", "workshop_day", "tutorial_day"})


@dataclass(frozen=True, slots=True)
class OldEdition:
    """The edition that a site is about, long over."""

    year: int
    ended: date
    """The last day of its main event, as most places on the site tell it."""


def old_edition(mentions: Sequence[DateMention], clock: Clock, posted: Iterable[date] = ()) -> OldEdition | None:
    """The edition of a site that is about no other, was over long ago, and announces nothing more.

    A series, a site with the pages of several editions, and a blog are about more than one, or nothing tells which.

    Args:
        mentions: all dates of the site.
        clock: the day.
        posted: the days of its posts; one long after the event shows that the site lives on.
    """
    year = _only_edition(mentions)
    if year is None or any(_is_ahead(mention, clock) for mention in mentions):
        return None
    held = [mention for mention in mentions if _is_main_event(mention)]
    last_days = Counter(day for each in held if each.start and each.start.year == year and (day := each.last_day))
    if not last_days or last_days.total() < _ALMOST_ALL * len(held):
        return None
    ended = max(last_days, key=lambda day: (last_days[day], day))
    if clock.today - ended <= _LONG or any(day - ended > _LONG for day in posted):
        return None
    return OldEdition(year, ended)


def _only_edition(mentions: Sequence[DateMention]) -> int | None:
    """The edition that nearly all dates belong to whose page tells one, if most pages do."""
    editions = Counter(mention.edition for mention in mentions if mention.edition is not None)
    if not editions or editions.total() < len(mentions) / 2:
        return None
    [(year, times)] = editions.most_common(1)
    return year if times >= _ALMOST_ALL * editions.total() else None


def _is_ahead(mention: DateMention, clock: Clock) -> bool:
    told = mention.state == "live" and mention.kind != "other"
    return told and mention.instant is not None and not mention.is_over(clock)


def _is_main_event(mention: DateMention) -> bool:
    announced = mention.state == "live" and not (mention.archive or mention.held_back or mention.wrong_edition)
    return announced and mention.milestone in _MAIN_EVENTS and mention.start is not None
