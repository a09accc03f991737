"""Whether `05/12/2023` is a day in May or in December, told from the page's other dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cfplint.dates.sightings import Sighting

_NUMBERS = re.compile(r"(?<![\w/.-])(?P<first>\d\d?)/(?P<second>\d\d?)/(?:\d\d){1,2}(?![\w/-])")


def months_lead(texts: Iterable[str]) -> bool | None:
    """Whether a site writes the month first in dates of numbers with slashes, if any of them tells.

    Args:
        texts: of its files.
    """
    balance = 0
    for text in texts:
        for match in _NUMBERS.finditer(text):
            first, second = int(match["first"]), int(match["second"])
            balance += (first <= 12 < second <= 31) - (second <= 12 < first <= 31)
    return balance > 0 if balance else None


def ordered(
    sightings: Sequence[Sighting], lang: str | None, *, american: bool = False, months_first: bool | None = None
) -> tuple[Sighting, ...]:
    """The dates with day and month of the undecided ones in their places.

    The page's decided dates in numbers tell, else those of the site, else the language (`en-US` has the month first),
    else, on a page with a time zone of America, its dates in letters: who writes only `May 12, 2023` has the month
    first. What nothing tells stays undecided.

    Args:
        sightings: the dates; an undecided one has the day first.
        lang: the language that the page or the site declares.
        american: whether the page gives times in a zone of the United States.
        months_first: what the site's other pages tell.
    """
    if not any(sighting.written.undecided for sighting in sightings):
        return tuple(sightings)
    month_first = _month_first(sightings, lang, american=american, on_site=months_first)
    if month_first is None:
        return tuple(sightings)
    return tuple(
        replace(sighting, written=replace(written.swapped if month_first else written, undecided=False))
        if (written := sighting.written).undecided
        else sighting
        for sighting in sightings
    )


def _month_first(
    sightings: Sequence[Sighting], lang: str | None, *, american: bool, on_site: bool | None
) -> bool | None:
    votes = [sighting.written.numbers_month_first for sighting in sightings]
    if any(vote is not None for vote in votes):
        return votes.count(True) > votes.count(False)
    if on_site is not None:
        return on_site
    if lang and lang.lower() != "en":
        return lang.lower().replace("_", "-") == "en-us"
    lettered = [sighting.written.month_first for sighting in sightings]
    return True if american and True in lettered and False not in lettered else None
