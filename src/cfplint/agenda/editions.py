"""The dates that count, by edition, as lists of deadlines want them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cfplint.agenda.conference import Conference
from cfplint.agenda.entries import Entry

_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # as these lists are in English, whatever the locale is
_OTHER_TRACK = re.compile(
    r"workshops?|tutorial|poster|demo(?!c)|doctora|student|\bsrw\b|industr|award|fellowship|grant|scholarship|volunteer"
    r"|applica|template|proposal|panel|artifact|artefact|late[- ]breaking|short paper|social|shared task|journal",
    re.IGNORECASE,
)
"""Words of a label, a heading or a file's name by which a deadline is not that for the main track's papers."""

_LONGEST_CALL = 400
"""So many days before an event its papers are due at most."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a conference."""

    year: int
    entries: tuple[Entry, ...]
    event: Entry | None
    """The conference, or the workshop, itself."""

    @property
    def papers(self) -> tuple[Entry, ...]:
        """The deadlines for papers of the main track, in order of time; all of them if each is of another one.

        A month without a day is none, and what lies longer before the edition than a call runs is not of it.
        """
        found = tuple(
            each for each in self.due("paper_submission") if not _is_whole_month(each) and self._leads_to(each)
        )
        return tuple(each for each in found if not _of_another_track(each)) or found

    def _leads_to(self, entry: Entry) -> bool:
        if self.event is None:
            return entry.start.year >= self.year - 1
        return (self.event.start - entry.start).days <= _LONGEST_CALL

    def due(self, milestone: str) -> tuple[Entry, ...]:
        """The deadlines of a milestone, in order of time."""
        return tuple(each for each in self.entries if each.milestone == milestone)


def editions(entries: Iterable[Entry], conference: Conference) -> tuple[Edition, ...]:
    """The editions that have a date of their own or a deadline for papers, the earliest first."""
    found: dict[int, list[Entry]] = {}
    for entry in entries:
        found.setdefault(_year(entry, conference), []).append(entry)
    workshop = "workshop" in f"{conference.name} {conference.full_name}".lower()
    milestones = ("workshop_day", "conference") if workshop else ("conference", "workshop_day")
    told = (Edition(year, tuple(group), _event(group, year, milestones)) for year, group in sorted(found.items()))
    return tuple(edition for edition in told if edition.event or edition.due("paper_submission"))


def spelled(start: date, last: date) -> str:
    """The days of an event in English: `July 9-14, 2023`, `July 27 - August 1, 2025`."""
    first = f"{_MONTHS[start.month - 1]} {start.day}"
    if start == last:
        return f"{first}, {start.year}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{first}-{last.day}, {start.year}"
    begin = first if start.year == last.year else f"{first}, {start.year}"
    return f"{begin} - {_MONTHS[last.month - 1]} {last.day}, {last.year}"


def _event(entries: Sequence[Entry], year: int, milestones: Sequence[str]) -> Entry | None:
    """What takes place, by the first milestone that is told: the date told most often, of those the longest."""
    for milestone in milestones:
        found = [each for each in entries if each.milestone == milestone and each.start.year == year]
        exact = [each for each in found if not _is_whole_month(each)]
        if found:
            return max(exact or found, key=lambda each: (each.times, each.last_day - each.start, each.start))
    return None


def _year(entry: Entry, conference: Conference) -> int:
    """The edition of its page, else the site's if that is near enough, else the year that it lies in."""
    if entry.mention.edition is not None:
        return entry.mention.edition
    year = entry.start.year
    return conference.year if conference.year is not None and 0 <= conference.year - year <= 1 else year


def _of_another_track(entry: Entry) -> bool:
    mention = entry.mention
    return any(_OTHER_TRACK.search(text[:200]) for text in (mention.label, mention.place.path, *mention.section))


def _is_whole_month(entry: Entry) -> bool:
    last = entry.last_day
    return entry.start.day == 1 and last.day == monthrange(last.year, last.month)[1] and last != entry.start
