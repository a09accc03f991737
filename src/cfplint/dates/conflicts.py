"""One milestone of a site with different dates: on one page, on several, in a data file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cfplint.dates.milestones import meaning_of
from cfplint.facts.dated import DateConflict
from cfplint.facts.dates import DateMention

_WORD = re.compile(r"[^\W\d_]+|\d+")
_STEMS = {"submit": "submission", "submitted": "submission", "submitting": "submission", "notified": "notification"}


def _words(text: str) -> list[str]:
    found = [word.lower() for word in _WORD.findall(text)]
    return [_STEMS.get(word, word.removesuffix("s") if len(word) > 3 else word) for word in found]


def _all_of(words: str) -> frozenset[str]:
    return frozenset(_words(words))


_EMPTY = _all_of(
    "a all an and are at before be by call cfp close closed closes closing date dates day deadline deadlines due end"
    " ends extended final for from in is no later of on open opening opens our papers' please site start starts submit"
    " submitted submitting than the this to until via was we will with must full system systems"
    " what name title event label info text description"
)
"""Words of a label that do not say what is due."""
_SEVERAL = _all_of(
    "early late round rounds cycle cycles phase first second third 1st 2nd 3rd i ii iii fall spring summer winter"
    " autumn round1 round2 new revised direct commit commitment arr regular short long track tracks 1 2 3"
)
"""Words of labels that tell one of several dates for a milestone."""
_GENERAL = _all_of(
    "about authors call calls cfp contents data dates deadlines home important includes index info key main conference"
    " pages paper papers participate research schedule site submission submissions submit timeline welcome wpages for"
    " config content html md the and of participation instructions guidelines general information attend"
    " yml yaml json csv"
)
"""Words of a file's name or a heading that tell of no part of the conference."""
_ONCE = frozenset(
    {
        "abstract_submission",
        "paper_submission",
        "student_submission",
        "poster_submission",
        "demo_submission",
        "workshop_proposal",
        "tutorial_proposal",
        "panel_proposal",
        "submission_open",
        "notification",
        "camera_ready",
        "registration_open",
        "registration_early",
    }
)
"""What a call has one date for, unless it says otherwise."""
_FURTHEST = 200
"""Dates further apart (in days) belong to different editions."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """A date of a milestone, and what it is said to be the date of."""

    mention: DateMention
    day: date
    said: frozenset[str]
    """The words of its label that say what is due."""
    about: frozenset[str]
    """The words of its section and its file's name that tell of a part of the conference."""


def conflicts_in(mentions: Sequence[DateMention]) -> Iterator[DateConflict]:
    """The dates of a site that contradict another date of the same milestone.

    Dates are compared where the same words name them in the same part of the conference; what one page dates twice, as
    for rounds and tracks, is compared with nothing but itself.

    Args:
        mentions: the site's dates, in order of place.
    """
    groups: dict[tuple[str | None, frozenset[str], frozenset[str]], list[_Statement]] = {}
    for statement in _statements(mentions):
        key = statement.mention.milestone, statement.said, statement.about
        groups.setdefault(key, []).append(statement)
    for group in groups.values():
        yield from _between_files(group)


def _between_files(group: Sequence[_Statement]) -> Iterator[DateConflict]:
    days: dict[str, set[date]] = {}
    for each in group:
        days.setdefault(each.mention.place.path, set()).add(each.day)
    if any(len(found) > 1 for found in days.values()):
        return
    counted = [each.day for each in group]
    # Where most files agree, the others are told of; else those that come later.
    usual = max(counted, key=lambda day: (counted.count(day), -counted.index(day)))
    holding = next(each for each in group if each.day == usual)
    for each in group:
        if each.day != usual and abs((each.day - usual).days) <= _FURTHEST:
            yield DateConflict(each.mention, holding.mention, f"“{each.mention.label.strip()}” has two dates")


def _statements(mentions: Iterable[DateMention]) -> Iterator[_Statement]:
    for mention in mentions:
        day = mention.start
        if mention.milestone not in _ONCE or day is None or mention.end or not mention.is_announced:
            continue
        if mention.wrong_edition or mention.superseded or not mention.page:
            continue
        meaning = meaning_of(mention.label)
        if meaning is None or meaning.milestone != mention.milestone:
            continue
        words = _words(mention.label)
        several = _SEVERAL - {"early"} if mention.milestone == "registration_early" else _SEVERAL
        if not several.isdisjoint(words):
            continue
        around = _words(" ".join((mention.place.path, *mention.section)))
        about = frozenset(word for word in around if not word.isdecimal()) - _GENERAL
        yield _Statement(mention, day, frozenset(words) - _EMPTY, about)
