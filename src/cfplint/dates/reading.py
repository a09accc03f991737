"""The date mentions of a page: found, dated, named, judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

from cfplint.dates.bare_days import bare_days
from cfplint.dates.context import PageContext
from cfplint.dates.data_records import is_hidden, is_struck, records_of
from cfplint.dates.editions import past_editions, superseded, wrong_edition
from cfplint.dates.kinds import Sense, is_entry, sense_of
from cfplint.dates.lasting import carried_on
from cfplint.dates.leads import leads_of
from cfplint.dates.lexicon import Lexicon, languages_of, lexicon
from cfplint.dates.orders import ordered
from cfplint.dates.over import tells_it_is_over
from cfplint.dates.records import is_record, is_record_file, is_record_section, shows_photos, tells_of_others
from cfplint.dates.sightings import Sighting, sightings
from cfplint.dates.slips import slips_of
from cfplint.dates.surroundings import has_words, surroundings
from cfplint.dates.times import TimeOfDay, time_beside, time_in, time_near, without_times
from cfplint.dates.tokens import words_of
from cfplint.dates.years import inferred_years, years_of
from cfplint.dates.zones import offset_of, zone_in
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock

_SAMPLE = 20_000
"""So many characters of a page are enough to tell its languages."""
_FOR_ALL = re.compile(
    r"\b(?:all|every|each|the)\b[^.]{0,60}\b(?:deadlines?|dates?|times?|submissions?)\b|\bdeadlines?\b[^.]{0,20}\b(?:are|is|refer)\b",
    re.IGNORECASE,
)
_LONGEST_RULE = 2000
"""A block with the time of all deadlines is no longer."""
_DUE_WORDS = frozenset("deadline deadlines date dates time times submission submissions".split())
_AMERICAN = re.compile(r"\b(?:[PMCE][SD]T|(?:Pacific|Eastern|Central|Mountain) (?:Standard |Daylight )?Time)\b")
_RELATIVE_YEAR = re.compile(r"^[\s,(|*_]*(?:Y|N|X)\s?[-–−+]\s?\d\b")
_LONGEST_TIME = 60
"""No time with its zone is written in more characters."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """The days of a date; neither is known of one that cannot be resolved."""

    start: date | None
    end: date | None


def read_dates(blocks: Sequence[TextBlock], context: PageContext) -> tuple[DateMention, ...]:
    """The dates that a page or a file mentions, in the order of its text.

    Args:
        blocks: its text, in order.
        context: what else is known of it.
    """
    blocks = tuple(blocks)
    words = lexicon(languages_of(context.lang, _words(blocks)))
    seen = tuple(sightings(blocks, words))
    if not seen:
        return ()
    if any(sighting.written.undecided for sighting in seen):
        american = any(_AMERICAN.search(each.text.text) for each in blocks)
        seen = ordered(seen, context.lang, american=american, months_first=context.months_first)
    years = years_of(seen, blocks, context)
    guesses = inferred_years(seen, blocks, context, years)
    seen, guesses = _with_bare_days(seen, guesses, blocks, words)
    common = _common_time(blocks)
    record, photos = is_record(context, blocks), shows_photos(context)
    leads = leads_of(blocks)
    in_blocks: list[int] = []
    groups = _groups(seen, blocks)
    records = records_of(blocks)
    found: list[DateMention] = []
    holding: dict[int, date] = {}
    for at, sighting in enumerate(seen):
        block = blocks[sighting.block]
        if is_record_section((leads.get(sighting.block, ""),)):
            block = replace(block, headings=(*block.headings, leads[sighting.block]))
        text = block.text.text
        place = block.text.place(sighting.span.start, sighting.span.end)
        if place is None:
            continue
        dated = _dated(sighting, guesses[at], blocks)
        left, right = _bounds(seen, at, at, len(text))
        near = time_near(text, sighting.span.start, sighting.span.end, left, right)
        first, last = groups[at]
        if near.time is None and sighting.state == "live" and at > first and seen[at - 1].state == "struck":
            struck_span = seen[at - 1].span
            replaced_time = time_near(
                text, struck_span.start, struck_span.end, *_bounds(seen, at - 1, at - 1, len(text))
            )
            near = near.or_else(replaced_time)
        around = surroundings(
            blocks,
            sighting.block,
            seen[first].span.start,
            seen[last].span.end,
            *_bounds(seen, first, last, len(text)),
            records.get(sighting.block),
        )
        if not context.path.startswith("_config"):
            near = near.or_else(time_beside(around.row, around.column if block.element in ("td", "th") else ""))
        own = context if place.path == context.path else replace(context, path=place.path)
        sense = sense_of(around, dated.start, dated.end, near, block, sighting.span, own)
        if found and in_blocks[-1] == sighting.block:
            sense = carried_on(sense, Sense(found[-1].kind, found[-1].milestone), text[left : sighting.span.start])
        struck = sighting.state == "live" and not block.element and is_struck(around.row)
        found.append(
            DateMention(
                place=place,
                text=text[sighting.span.start : sighting.span.end],
                start=dated.start,
                end=dated.end,
                time=near.time,
                timezone=near.zone,
                instant=_instant(dated, near.or_else(common), sense),
                state="struck" if struck else sighting.state,
                kind=sense.kind,
                milestone=sense.milestone,
                label=around.label,
                year_explicit=sighting.written.year is not None,
                archive=record
                or (photos and sighting.state != "commented")
                or is_record_file(place.path)
                or is_record_section(block.headings),
                told_over=tells_it_is_over(blocks, sighting.block, sighting.span, around, sense.kind),
                slips=slips_of(sighting, block.text, dated.start, dated.end),
                zone_known=near.time is None or near.or_else(common).zone is not None,
                ambiguous=sighting.written.undecided,
                section=block.headings,
                page=block.page,
                held_back=not block.element and is_hidden(around.row),
            )
        )
        if sighting.state == "live" and dated.start is not None:
            holding[sighting.block] = max(dated.end or dated.start, holding.get(sighting.block, dated.start))
        in_blocks.append(sighting.block)
    replaced = (
        mention if mention.state == "live" else replace(mention, replaced_by=holding.get(block))
        for mention, block in zip(found, in_blocks, strict=True)
    )
    others = tells_of_others(context, ())
    listed = [is_entry(blocks[block]) or block in records for block in in_blocks]
    return superseded(wrong_edition(past_editions(tuple(replaced), listed), years, others=others))


def _with_bare_days(
    seen: Sequence[Sighting], years: Sequence[int | None], blocks: Sequence[TextBlock], words: Lexicon
) -> tuple[tuple[Sighting, ...], list[int | None]]:
    """The dates and their years, with the days of a programme that have no month put in their places."""
    starts = [sighting.written.start(year) for sighting, year in zip(seen, years, strict=True)]
    found = [*zip(seen, years, strict=True), *bare_days(seen, starts, blocks, words)]
    found.sort(key=lambda pair: (pair[0].block, pair[0].span))
    return tuple(sighting for sighting, _ in found), [year for _, year in found]


def _words(blocks: Sequence[TextBlock]) -> set[str]:
    words: set[str] = set()
    left = _SAMPLE
    for block in blocks:
        text = block.text.text[:left]
        words |= words_of(text)
        left -= len(text)
        if left <= 0:
            break
    return words


def _bounds(seen: Sequence[Sighting], first: int, last: int, length: int) -> tuple[int, int]:
    """Where the date before some dates of a block ends, and the next one begins."""
    before = seen[first - 1] if first else None
    after = seen[last + 1] if last + 1 < len(seen) else None
    left = before.span.end if before and before.block == seen[first].block else 0
    right = after.span.start if after and after.block == seen[last].block else length
    return min(left, seen[first].span.start), max(right, seen[last].span.end)


def _groups(seen: Sequence[Sighting], blocks: Sequence[TextBlock]) -> list[tuple[int, int]]:
    """For each date the first and the last of those that stand beside it with no word between, and share its label.

    Times and zones are no words: `~~August 22, AoE~~ August 29, AoE`.
    """
    groups: list[tuple[int, int]] = []
    first = 0
    for at, sighting in enumerate(seen):
        after = seen[at + 1] if at + 1 < len(seen) else None
        if (
            after is None
            or after.block != sighting.block
            or _says_something(blocks[sighting.block].text.text[sighting.span.end : after.span.start])
        ):
            groups += [(first, at)] * (at + 1 - first)
            first = at + 1
    return groups


def _says_something(gap: str) -> bool:
    return has_words(gap if len(gap) > _LONGEST_TIME else without_times(gap))


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
        return _Dated(None, None)
    start = written.start(year)
    end = written.end(year)
    if start is None or (written.last is not None and end is None):
        return _Dated(None, None)
    return _Dated(start, end if end != start else None)


def _common_time(blocks: Sequence[TextBlock]) -> TimeOfDay:
    """The time and zone that a page gives for all its deadlines."""
    for block in blocks:
        text = block.text.text
        if block.state != "live" or len(text) > _LONGEST_RULE or _DUE_WORDS.isdisjoint(words_of(text)):
            continue
        found = _time_for_all(text)
        if found is not None:
            return found
    return TimeOfDay()


def _time_for_all(text: str) -> TimeOfDay | None:
    match = _FOR_ALL.search(text)
    zone = zone_in(text, match.start(), min(len(text), match.start() + 200)) if match else None
    return TimeOfDay(time_in(text[match.start() : zone.end]), zone.text) if match and zone else None


def _instant(dated: _Dated, near: TimeOfDay, sense: Sense) -> datetime | None:
    """When a deadline or an event is over: an event with its day, a deadline at its time."""
    day = dated.end or dated.start
    if day is None:
        return None
    clock = near.time if sense.kind == "deadline" else None
    hours, minutes = (int(part) for part in (clock or "23:59").split(":"))
    wall = datetime.combine(day, time(), UTC) + timedelta(hours=hours, minutes=minutes)
    return wall.replace(tzinfo=timezone(offset_of(near.zone, wall))).astimezone(UTC)
