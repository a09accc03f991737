"""Whether a site is that of one edition which was held long ago, so that its past dates are a record, not rot."""

from __future__ import annotations

from calendar import monthrange
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
    """The last day of its main events that the site tells."""


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
    of_edition = [mention for mention in held if mention.start and mention.start.year == year]
    if not of_edition or len(of_edition) < _ALMOST_ALL * len(held):
        return None
    ended = max(_last_days(of_edition))
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


def _last_days(mentions: Sequence[DateMention]) -> tuple[date, ...]:
    """The last day of each date; a whole month tells none where others tell days."""
    dated = [mention for mention in mentions if mention.start is not None]
    exact = [mention for mention in dated if not _is_whole_month(mention)]
    return tuple(mention.last_day for mention in exact or dated if mention.last_day is not None)


def _is_whole_month(mention: DateMention) -> bool:
    if mention.start is None or mention.end is None or mention.start.day != 1:
        return False
    return mention.end.day == monthrange(mention.end.year, mention.end.month)[1]


def _is_ahead(mention: DateMention, clock: Clock) -> bool:
    told = mention.state == "live" and mention.kind != "other"
    return told and mention.instant is not None and not mention.is_over(clock)


def _is_main_event(mention: DateMention) -> bool:
    announced = mention.state == "live" and not (mention.archive or mention.is_withheld or mention.wrong_edition)
    return announced and mention.milestone in _MAIN_EVENTS and mention.start is not None
