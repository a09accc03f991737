"""The year of a date that is written without one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cfplint.dates.context import PageContext
from cfplint.dates.sightings import Sighting
from cfplint.facts.text import TextBlock

_YEAR = re.compile(r"(?<![\w/.-])(?:[A-Z][\w-]*)?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_COMPARED = re.compile(r"\b(?:(?:as|like|unlike)(?: in)?|(?:ever )?since) \Z", re.IGNORECASE)
"""What stands before the year of another edition, to which this one is compared."""
_POST = re.compile(r"(?:^|/)(?P<day>(?:19|20)\d\d-\d\d-\d\d)-")
_YEAR_IN_ADDRESS = re.compile(r"(?<!\d)(?P<year>20\d\d)(?!\d)")
_OTHER_YEAR = 60
"""A date of another year than its neighbour's must lie so many days nearer to it; twice that if the year is later."""
_OVER_NEW_YEAR = 6
"""So many months earlier in the year the next date of a list lies if New Year lies between the two."""
_FEW = 6
"""So many neighbours in each direction are asked."""


@dataclass(frozen=True, slots=True)
class Years:
    """What a page knows of years."""

    edition: int | None
    """The year of the page's edition, as far as its name, its front matter or the site tells."""
    guess: int | None
    """The year of a date that has no neighbour with one."""


def years_of(sightings: Sequence[Sighting], blocks: Sequence[TextBlock], context: PageContext) -> Years:
    """The years that a page is about."""
    told = context.edition or _told(context)
    if told is not None:
        return Years(told, told)
    ranges = Counter(
        sighting.written.year
        for sighting in sightings
        if sighting.state == "live" and sighting.written.year is not None and sighting.written.last is not None
    )
    single = Counter(
        sighting.written.year
        for sighting in sightings
        if sighting.state == "live" and sighting.written.year is not None
    )
    for counted in (ranges, single):
        if counted:
            return Years(None, max(counted, key=lambda year: (counted[year], year)))
    bare = Counter(
        int(match["year"])
        for block in blocks
        for match in _YEAR.finditer(block.text.text[:2000])
        if block.state == "live"
    )
    return Years(None, max(bare, key=lambda year: (bare[year], year)) if bare else context.newest_edition)


def inferred_years(
    sightings: Sequence[Sighting], blocks: Sequence[TextBlock], context: PageContext, years: Years
) -> list[int | None]:
    """The year of each date: the written one, else that of the text around it, else the page's."""
    explicit = [
        (at, day)
        for at, each in enumerate(sightings)
        if each.written.year is not None and (day := each.written.start())
    ]
    posted = _posted(context)
    same_day: dict[tuple[int | None, int | None], list[int]] = {}
    for at, _ in explicit:
        first = sightings[at].written.first
        same_day.setdefault((first.month, first.day), []).append(at)
    result: list[int | None] = []
    guessed: list[int] = []
    for at, sighting in enumerate(sightings):
        if sighting.written.year is not None:
            result.append(sighting.written.year)
            continue
        year = _from_block(at, sightings, explicit, blocks) or _from_headings(sighting, blocks)
        if year is None:
            twins = same_day.get((sighting.written.first.month, sighting.written.first.day), ())
            place = bisect_left(twins, at)
            twin = min(twins[max(place - 1, 0) : place + 1], key=lambda other: abs(other - at), default=None)
            if twin is not None and _alike(sightings[twin], sighting):
                year = sightings[twin].written.year
        if year is None and posted is not None:
            year = _nearest_year(sighting, posted)
        if year is None:
            year = _from_neighbours(at, sightings, explicit, years, blocks)
        if year is None and sighting.written.first.weekday is None:
            guessed.append(at)
        if year is None and at and _is_same_day(sightings[at - 1], sighting):
            result.append(result[-1])
        else:
            result.append(_by_weekday(sighting, year if year is not None else years.guess))
    for at in _before_new_year(guessed, sightings, blocks):
        year = result[at]
        result[at] = year - 1 if year is not None else None
    return result


def _is_same_day(before: Sighting, sighting: Sighting) -> bool:
    """Whether the date before has the same day with another weekday, so that one of the two is wrong."""
    one, other = before.written.first, sighting.written.first
    return (
        before.state == sighting.state
        and before.written.year is None
        and (one.month, one.day) == (other.month, other.day)
        and one.weekday is not None
        and other.weekday is not None
    )


def _before_new_year(guessed: Sequence[int], sightings: Sequence[Sighting], blocks: Sequence[TextBlock]) -> list[int]:
    """Of dates that only the edition tells the year of, those of the year before.

    A list that goes on from autumn to spring runs over New Year: what stands before that is a year earlier.
    """
    before: list[int] = []
    run: list[int] = []
    for place, at in enumerate(guessed):
        follows = place > 0 and guessed[place - 1] == at - 1
        if not follows or blocks[sightings[at].block].headings != blocks[sightings[at - 1].block].headings:
            run = []
        elif run and _month(sightings[at - 1]) - _month(sightings[at]) >= _OVER_NEW_YEAR:
            before += run
            run = []
        run.append(at)
    return before


def _month(sighting: Sighting) -> int:
    return sighting.written.first.month or 0


def _from_block(
    at: int, sightings: Sequence[Sighting], explicit: Sequence[tuple[int, date]], blocks: Sequence[TextBlock]
) -> int | None:
    """The year that its block gives: with another date, else alone."""
    sighting = sightings[at]
    place = bisect_left(explicit, at, key=lambda pair: pair[0])
    near = [
        pair for pair in explicit[max(place - _FEW, 0) : place + _FEW] if sightings[pair[0]].block == sighting.block
    ]
    text = blocks[sighting.block].text.text
    alone = [
        match
        for match in _YEAR.finditer(text[max(sighting.span.start - 300, 0) : sighting.span.end + 120])
        if not _COMPARED.search(text, 0, max(sighting.span.start - 300, 0) + match.start("year"))
    ]
    if near:
        other = min(near, key=lambda pair: abs(pair[0] - at))
        return _nearest_year(sighting, other[1])
    offset = max(sighting.span.start - 300, 0)
    before = [int(match["year"]) for match in alone if match.end() + offset <= sighting.span.start]
    after = [int(match["year"]) for match in alone if match.start() + offset >= sighting.span.end]
    return before[-1] if before else after[0] if after else None


def _from_headings(sighting: Sighting, blocks: Sequence[TextBlock]) -> int | None:
    for heading in reversed(blocks[sighting.block].headings):
        match = _YEAR.search(heading)
        if match:
            return int(match["year"])
    return None


def _from_neighbours(
    at: int,
    sightings: Sequence[Sighting],
    explicit: Sequence[tuple[int, date]],
    years: Years,
    blocks: Sequence[TextBlock],
) -> int | None:
    """The year that brings it nearest to the dates around it."""
    sighting = sightings[at]
    place = bisect_left(explicit, at, key=lambda pair: pair[0])
    near = [
        pair
        for pair in explicit[max(place - _FEW, 0) : place + _FEW]
        if _alike(sightings[pair[0]], sighting) and (years.edition is None or abs(pair[1].year - years.edition) <= 1)
    ]
    if not near:
        return None
    own = _file_of(sighting, blocks)
    nearest = min(near, key=lambda pair: (_file_of(sightings[pair[0]], blocks) != own, abs(pair[0] - at)))
    return _nearest_year(sighting, nearest[1])


def _file_of(sighting: Sighting, blocks: Sequence[TextBlock]) -> str | None:
    """The file that a date stands in: what a layout adds is no neighbour of what the page says."""
    place = blocks[sighting.block].text.place(sighting.span.start, sighting.span.start + 1)
    return place.path if place else None


def _alike(one: Sighting, other: Sighting) -> bool:
    """Whether one may tell the other's year: what is in a comment is often of another edition."""
    return (one.state == "commented") == (other.state == "commented")


def _nearest_year(sighting: Sighting, day: date) -> int | None:
    candidates = [
        (
            abs((start - day).days)
            + (_OTHER_YEAR if year != day.year else 0)
            + (_OTHER_YEAR if year > day.year else 0),
            year,
        )
        for year in (day.year, day.year - 1, day.year + 1)
        if (start := sighting.written.start(year))
    ]
    return min(candidates)[1] if candidates else day.year


def _by_weekday(sighting: Sighting, year: int | None) -> int | None:
    """The year beside the guessed one in which its weekday is right, if the guessed one does not have it."""
    weekday = sighting.written.first.weekday
    if year is None or weekday is None:
        return year
    for candidate in (year, year - 1, year + 1):
        start = sighting.written.start(candidate)
        if start is not None and start.weekday() == weekday:
            return candidate
    return year


def _told(context: PageContext) -> int | None:
    posted = _posted(context)
    if posted is not None:
        return posted.year
    for text, pattern in (
        (context.title, _YEAR),
        (str(context.front_matter.get("subtitle", "")), _YEAR),
        (str(context.front_matter.get("excerpt", "")), _YEAR),
        (str(context.front_matter.get("description", "")), _YEAR),
        (context.site_title, _YEAR_IN_ADDRESS),
        (context.site_description, _YEAR_IN_ADDRESS),
        (context.url or context.path, _YEAR_IN_ADDRESS),
        (context.site_url, _YEAR_IN_ADDRESS),
    ):
        match = pattern.search(text)
        if match:
            return int(match["year"])
    return None


def _posted(context: PageContext) -> date | None:
    match = _POST.search(context.path)
    if match is None:
        return None
    try:
        return date.fromisoformat(match["day"])
    except ValueError:
        return None
