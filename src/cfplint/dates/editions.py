"""Dates that another date has replaced, and dates of another edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cfplint.dates.years import Years
from cfplint.facts.dates import DateMention

_AHEAD, _AHEAD_IN_COMMENT = 330, 240
"""So many days before the conference its first deadline lies at most; in a comment last year's is likelier."""


_OLDEST = 10
"""A leftover is of one of so many editions before; what lies further back is history."""
_EDITIONS = 3
"""So many editions side by side are a list of them."""
_OTHERS = 4
"""So many conferences of one year, none at the time of another, are those of others: a series meets less often."""


def past_editions(mentions: Sequence[DateMention], listed: Sequence[bool]) -> tuple[DateMention, ...]:
    """The mentions, with those marked as records that a list of editions has beside a newer one.

    A list is the events in the items, cells or records of one section of a file, in so many different years.

    Args:
        mentions: of one page.
        listed: whether each of them stands in an item, a cell or a record.
    """
    lists: dict[tuple[str, tuple[str, ...]], list[DateMention]] = {}
    for mention, in_list in zip(mentions, listed, strict=True):
        if in_list and _heads_edition(mention):
            lists.setdefault((mention.place.path, mention.section), []).append(mention)
    newest = {
        key: max(years)
        for key, found in lists.items()
        if len(years := {mention.start.year for mention in found if mention.start}) >= _EDITIONS
    }
    return tuple(
        replace(mention, archive=True)
        if in_list
        and _heads_edition(mention)
        and mention.start is not None
        and mention.start.year < newest.get((mention.place.path, mention.section), 0)
        else mention
        for mention, in_list in zip(mentions, listed, strict=True)
    )


def _heads_edition(mention: DateMention) -> bool:
    return (
        mention.state == "live"
        and mention.kind == "event"
        and mention.milestone in ("conference", "workshop_day")
        and mention.year_explicit
    )


def wrong_edition(mentions: Sequence[DateMention], years: Years, *, others: bool = False) -> tuple[DateMention, ...]:
    """The mentions, with those marked whose year is another edition's.

    Args:
        mentions: of one page.
        years: what the page knows of years.
        others: whether the page tells of other people's events, which have editions of their own.
    """
    edition = years.edition or _held_in(mentions)
    if edition is None:
        return tuple(mentions)
    opening = min(
        (
            mention.start
            for mention in mentions
            if mention.milestone == "conference"
            and mention.state == "live"
            and mention.start
            and mention.start.year == edition
        ),
        default=None,
    )
    return tuple(
        replace(
            mention,
            edition=edition,
            wrong_edition=not (others and mention.kind == "event") and _is_leftover(mention, edition, opening),
        )
        for mention in mentions
    )


def _is_leftover(mention: DateMention, edition: int, opening: date | None) -> bool:
    if mention.archive or mention.kind == "other" or mention.start is None:
        return False
    year = mention.start.year
    if not edition - _OLDEST <= year < edition or (mention.told_over and mention.kind == "event"):
        return False
    if year < edition - 1 or mention.kind == "event":
        return True
    last = mention.last_day or mention.start
    if opening is not None:
        return (opening - last).days > (_AHEAD_IN_COMMENT if mention.state == "commented" else _AHEAD)
    return last.month <= 9 and mention.state == "commented"


def _held_in(mentions: Sequence[DateMention]) -> int | None:
    """The year of the conference that a page tells of; a list of many conferences is of no edition."""
    days = [
        (mention.start, mention.end or mention.start)
        for mention in mentions
        if mention.kind == "event" and mention.milestone == "conference" and mention.state == "live" and mention.start
    ]
    return max(days)[0].year if days and not _are_of_others(days) else None


def _are_of_others(days: Sequence[tuple[date, date]]) -> bool:
    """Whether some year has more conferences, one after the other, than one series holds."""
    apart: Counter[int] = Counter()
    busy = date.min
    for start, end in sorted(days):
        if start > busy and end > start:
            apart[start.year] += 1
            busy = end
    return max(apart.values(), default=0) >= _OTHERS


def superseded(mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The mentions, with those struck or commented ones marked whose milestone has a later date on the page."""
    latest: dict[tuple[str, str | None], date] = {}
    for mention in mentions:
        if mention.start is not None and mention.kind == "deadline":
            key = (mention.place.path, mention.milestone)
            latest[key] = max(latest.get(key, mention.start), mention.start)
    return tuple(
        replace(mention, superseded=True)
        if mention.state in ("struck", "commented")
        and mention.start is not None
        and mention.kind == "deadline"
        and latest[mention.place.path, mention.milestone] > mention.start
        else mention
        for mention in mentions
    )
