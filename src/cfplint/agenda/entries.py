"""The dates of a site that count, each once, however many pages tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from cfplint.agenda.plain_text import plain
from cfplint.facts.dates import DateMention

_DAYS = {"conference": "conference", "workshop_day": "workshops", "tutorial_day": "tutorials"}
"""What takes place is called so, whatever the sentence around it says."""
_LONGEST = 64
"""What is longer is a sentence, not what a date is called."""
_PROSE = re.compile(
    r" \| |^[^(]*\)"
    r"|\b(?:is|are|be|by|before|until|till|on|than|around|about|of|to|the|a|an|from|in|at|for|with|and|or)$",
    re.IGNORECASE,
)
"""What is cut out of a sentence, or is a whole record of a data file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A deadline or an event."""

    mention: DateMention
    """Where it is told first, in order of place."""
    start: date
    last_day: date
    instant: datetime
    """When it is over, in UTC."""
    page: str
    """The URL of a page that shows it, below the site's base; `""` if none does."""
    times: int
    """How often the site tells it."""
    extensions: int
    """How many dates that it has replaced are still told, struck out or in a comment."""

    @property
    def milestone(self) -> str:
        """What is due or takes place, as an identifier."""
        return self.mention.milestone or self.mention.kind

    @property
    def what(self) -> str:
        """What it is called: by its label, or in the words of its milestone if that is a sentence or a record."""
        return _DAYS.get(self.milestone) or name_of(self.mention) or self.milestone.replace("_", " ")


def name_of(mention: DateMention) -> str:
    """What a page calls a date, `""` where its label is a sentence or a record."""
    label = plain(mention.label)
    if label.count("(") > label.count(")"):
        label = label[: label.rindex("(")]
    label = label.strip(" ,;:.-–—*|")
    return "" if len(label) > _LONGEST or _PROSE.search(label) else label


def entries(mentions: Iterable[DateMention]) -> tuple[Entry, ...]:
    """The deadlines and events that count, in order of time.

    What is struck, in a comment or for machines, what another date has replaced, leftovers of another edition,
    records of the past, and what no page shows because Liquid holds it back or because its
    page is not published, does not count. What is over does: a list
    does not change because a day has passed.

    Args:
        mentions: dates in order of place.
    """
    mentions = tuple(mentions)
    told: dict[tuple[object, ...], list[DateMention]] = {}
    for mention in mentions:
        if _counts(mention):
            told.setdefault((mention.milestone, mention.kind, mention.start, mention.end, _due(mention)), []).append(
                mention
            )
    replaced: dict[tuple[str | None, date | None], set[date | None]] = {}
    for mention in mentions:
        if mention.superseded and mention.replaced_by is not None:
            replaced.setdefault((mention.milestone, mention.replaced_by), set()).add(mention.last_day)
    found = (_entry(group, len(replaced.get((group[0].milestone, group[0].last_day), ()))) for group in told.values())
    return tuple(
        sorted(found, key=lambda each: (each.instant, each.start, each.milestone, each.mention.place, each.what))
    )


def _counts(mention: DateMention) -> bool:
    told = mention.state == "live" and mention.kind != "other" and not mention.is_withheld
    stale = mention.superseded or mention.wrong_edition or mention.archive
    return told and not stale and mention.start is not None and mention.instant is not None


def _due(mention: DateMention) -> datetime | None:
    return mention.instant if mention.kind == "deadline" else None


def _entry(group: list[DateMention], extensions: int) -> Entry:
    first = min(group, key=lambda mention: mention.place)
    if first.start is None or first.last_day is None or first.instant is None:
        raise AssertionError("a date that counts is resolved")
    page = next((mention.page for mention in group if mention.page), "")
    return Entry(first, first.start, first.last_day, first.instant, page, len(group), extensions)
