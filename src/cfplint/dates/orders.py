"""Whether `05/12/2023` is a day in May or in December, told from the page's other dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cfplint.dates.sightings import Sighting


def ordered(sightings: Sequence[Sighting], lang: str | None, *, american: bool = False) -> tuple[Sighting, ...]:
    """The dates with day and month of the undecided ones in their places.

    The page's decided dates in numbers tell, else the language (`en-US` has the month first), else, on a page with a
    time zone of America, its dates in letters: who writes only `May 12, 2023` has the month first. What
    nothing tells stays undecided.

    Args:
        sightings: the dates; an undecided one has the day first.
        lang: the language that the page or the site declares.
        american: whether the page gives times in a zone of the United States.
    """
    if not any(sighting.written.undecided for sighting in sightings):
        return tuple(sightings)
    month_first = _month_first(sightings, lang, american=american)
    if month_first is None:
        return tuple(sightings)
    return tuple(
        replace(sighting, written=replace(written.swapped if month_first else written, undecided=False))
        if (written := sighting.written).undecided
        else sighting
        for sighting in sightings
    )


def _month_first(sightings: Sequence[Sighting], lang: str | None, *, american: bool) -> bool | None:
    votes = [sighting.written.numbers_month_first for sighting in sightings]
    if any(vote is not None for vote in votes):
        return votes.count(True) > votes.count(False)
    if lang and lang.lower() != "en":
        return lang.lower().replace("_", "-") == "en-us"
    lettered = [sighting.written.month_first for sighting in sightings]
    return True if american and True in lettered and False not in lettered else None
