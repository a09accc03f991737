"""The date mentions of a page: found, dated, named, judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from cfplint.dates.context import PageContext
from cfplint.dates.editions import superseded, wrong_edition
from cfplint.dates.kinds import Sense, sense_of
from cfplint.dates.lexicon import languages_of, lexicon
from cfplint.dates.orders import ordered
from cfplint.dates.records import is_record, tells_of_past
from cfplint.dates.sightings import Sighting, sightings
from cfplint.dates.surroundings import has_words, surroundings
from cfplint.dates.times import TimeOfDay, time_in, time_near
from cfplint.dates.years import inferred_years, years_of
from cfplint.dates.zones import offset_of, zone_in
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock

_SAMPLE = 40_000
"""So many characters of a page are enough to tell its languages."""
_WORD = re.compile(r"[^\W\d_]+")
_FOR_ALL = re.compile(
    r"\b(?:all|every|each|the)\b[^.]{0,60}\b(?:deadlines?|dates?|times?|submissions?)\b|\bdeadlines?\b[^.]{0,20}\b(?:are|is|refer)\b",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(r"^[\s,(|*_]*(?:Y|N|X)\s?[-–−+]\s?\d\b")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sighting with all that was found out."""

    sighting: Sighting
    start: date | None
    end: date | None
    year_explicit: bool


def read_dates(blocks: Sequence[TextBlock], context: PageContext) -> tuple[DateMention, ...]:
    """The dates that a page or a file mentions, in the order of its text.

    Args:
        blocks: its text, in order.
        context: what else is known of it.
    """
    blocks = tuple(blocks)
    words = lexicon(languages_of(context.lang, _words(blocks)))
    seen = ordered(tuple(sightings(blocks, words)), context.lang)
    if not seen:
        return ()
    years = years_of(seen, blocks, context)
    guesses = inferred_years(seen, blocks, context, years)
    common = _common_time(blocks)
    record = is_record(context)
    found: list[DateMention] = []
    senses: list[Sense] = []
    for at, sighting in enumerate(seen):
        block = blocks[sighting.block]
        text = block.text.text
        left, right = _bounds(seen, at, len(text))
        dated = _dated(sighting, guesses[at], blocks)
        near = time_near(text, sighting.span.start, sighting.span.end, left, right)
        around = surroundings(blocks, sighting.block, sighting.span.start, sighting.span.end, left, right)
        if at and left and not has_words(text[left : sighting.span.start]) and not has_words(around.row):
            around = replace(around, before=senses[-1].before) if seen[at - 1].block == sighting.block else around
        sense = sense_of(around, dated.start, dated.end, near, block, context)
        senses.append(sense)
        place = block.text.place(sighting.span.start, sighting.span.end)
        if place is None:
            continue
        found.append(
            DateMention(
                place=place,
                text=text[sighting.span.start : sighting.span.end],
                start=dated.start,
                end=dated.end,
                time=near.time,
                timezone=near.zone,
                instant=_instant(dated, near, common, sense),
                state=sighting.state,
                kind=sense.kind,
                milestone=sense.milestone,
                label=around.label,
                year_explicit=dated.year_explicit,
                archive=record or tells_of_past(block.headings),
                page=block.page,
            )
        )
    return superseded(wrong_edition(tuple(found), years))


def _words(blocks: Sequence[TextBlock]) -> set[str]:
    words: set[str] = set()
    left = _SAMPLE
    for block in blocks:
        text = block.text.text[:left]
        words.update(word.lower() for word in _WORD.findall(text))
        left -= len(text)
        if left <= 0:
            break
    return words


def _bounds(seen: Sequence[Sighting], at: int, length: int) -> tuple[int, int]:
    """Where the date before ends and the next one begins, in the same block."""
    sighting = seen[at]
    before = seen[at - 1] if at else None
    after = seen[at + 1] if at + 1 < len(seen) else None
    left = before.span.end if before and before.block == sighting.block else 0
    right = after.span.start if after and after.block == sighting.block else length
    return min(left, sighting.span.start), max(right, sighting.span.end)


def _dated(sighting: Sighting, year: int | None, blocks: Sequence[TextBlock]) -> _Dated:
    written = sighting.written
    explicit = written.year is not None
    text = blocks[sighting.block].text.text
    behind = text[sighting.span.end : sighting.span.end + 12]
    following = blocks[sighting.block + 1] if sighting.block + 1 < len(blocks) else None
    if not explicit and (
        _RELATIVE_YEAR.match(behind)
        or (
            not behind.strip()
            and following
            and following.element == "td"
            and _RELATIVE_YEAR.match(following.text.text[:12])
        )
    ):
        return _Dated(sighting, None, None, year_explicit=False)
    start = written.start(year)
    end = written.end(year)
    if start is None or (written.last is not None and end is None):
        return _Dated(sighting, None, None, explicit)
    return _Dated(sighting, start, end if end != start else None, explicit)


def _common_time(blocks: Sequence[TextBlock]) -> TimeOfDay:
    """The time and zone that a page gives for all its deadlines."""
    for block in blocks:
        text = block.text.text
        if block.state != "live" or len(text) > 2000:
            continue
        match = _FOR_ALL.search(text)
        zone = zone_in(text, match.start(), min(len(text), match.start() + 200)) if match else None
        if match and zone:
            return TimeOfDay(time_in(text[match.start() : zone.end]), zone.text)
    return TimeOfDay()


def _instant(dated: _Dated, near: TimeOfDay, common: TimeOfDay, sense: Sense) -> datetime | None:
    """When a deadline or an event is over: an event with its day, a deadline at its time."""
    day = dated.end or dated.start
    if day is None:
        return None
    clock = (near.time or common.time) if sense.kind == "deadline" else None
    hours, minutes = (int(part) for part in (clock or "23:59").split(":"))
    wall = datetime.combine(day, time(), UTC) + timedelta(hours=hours, minutes=minutes)
    offset = offset_of(near.zone or common.zone, wall)
    try:
        return (wall.replace(tzinfo=timezone(offset))).astimezone(UTC)
    except OverflowError:
        return None
