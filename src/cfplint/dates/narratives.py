"""Dates in running text that tell of the past or of a life, and call for nothing."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from cfplint.dates.data_records import key_of
from cfplint.dates.surroundings import Surroundings, clause_around
from cfplint.facts.text import TextBlock
from cfplint.source import Span

_SINCE = re.compile(r"\bsince(?: (?:early|mid|late|the|end|beginning|of)){0,3}\W*$", re.IGNORECASE)
_STATE = re.compile(r"\b(?:clos|open|extend|postpon|available|online|over\b)", re.IGNORECASE)
"""What has been so since a day is told of a call."""
_IN = re.compile(r"(?:^|[.!?;:>(\"“]\s*|\n)\W*In(?: (?:early|mid|late))?\W*$")
"""A sentence that begins with its month."""
_PAST = re.compile(
    r"^,?[^.;!?]{0,80}?\b(?:(?!need)[a-z]{2,}ed|was|were|had|did|became|began|came|gave|held|led|left|made|ran|took|went|won"
    r"|wrote|got|saw|founded|set)\b"
)
_TO_COME = re.compile(r"^[^.;!?]{0,80}\b(?:will|shall|must|should|can|may|is|are|be)\b", re.IGNORECASE)
_CALLS = re.compile(
    r"\b(?:deadlines?|due|submi\w+|notif\w+|regist\w+|will|shall|must|please|(?:be|are|is) (?:\w+ )?(?:opened|closed"
    r"|announced|released|published|sent|available))\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|until|till|before|no later than)(?: (?:early|mid|late|the|end|beginning|of)){0,3}\W*$", re.IGNORECASE
)
_ANNOUNCES = re.compile(
    r"\b(?:will|shall|join us|invite\w*|welcome|upcoming|next|coming|this year|save the date|look(?:ing)? forward"
    r"|tak(?:es?|ing) place"
    r"|(?:be|is|are|being) (?:\w+ )?(?:held|hosted|organi[sz]ed|planned|scheduled|celebrated|co-?located))\b"
    r"|開催(?!し|さ)|\bfindet\b|\bstattfinden\b|\bse (?:celebrar|realizar|llevar)\w+|\baura lieu\b"
    r"|\bsi (?:terr|svolger)\w+|\btendr[áa]n? lugar\b|\bter[áã]o? lugar\b",
    re.IGNORECASE,
)
_PERSON_FILE = re.compile(
    r"(?:^|/)_?(?:speakers?|presenters?|organi[sz]ers?|people|persons?|members|team|keynotes?|authors?)/[^/]+$",
    re.IGNORECASE,
)
_BIOGRAPHY_FILE = re.compile(r"(?:^|[/_-])(?:bios?|biograph(?:y|ies)|biosketch(?:es)?)(?:\.[a-z]+$|/)", re.IGNORECASE)
_BIOGRAPHY_KEY = re.compile(r"(?:.*[_ -])?(?:bios?|biography|biosketch|profile)(?:[_ -][a-z]{2})?", re.IGNORECASE)


def is_whole_month(start: date | None, end: date | None) -> bool:
    """Whether a date is a month without a day."""
    return (
        start is not None
        and end is not None
        and (start.year, start.month, start.day) == (end.year, end.month, 1)
        and end.day == monthrange(end.year, end.month)[1]
    )


def tells_of_a_life(block: TextBlock, path: str, *, month: bool) -> bool:
    """Whether a date stands in a biography: in a file of them, or under a key that is named so.

    The file of a speaker may tell of the talk too, so there only a month without a day is of a life.

    Args:
        block: the block that it stands in.
        path: its file.
        month: whether the date is a month without a day.
    """
    if _BIOGRAPHY_FILE.search(path) or (month and _PERSON_FILE.search(path)):
        return True
    return _BIOGRAPHY_KEY.fullmatch((block.row or key_of(block))[:40]) is not None


def narrates(around: Surroundings, *, month: bool) -> bool:
    """Whether a sentence tells what came to pass: `In May 2019, X wrote …`, `professor since May 2019`.

    Args:
        around: the words beside the date.
        month: whether the date is a month without a day.
    """
    if _SINCE.search(around.before):
        return _STATE.search(around.before) is None
    if not month or not _IN.search(around.before):
        return False
    return _PAST.match(around.after) is not None and _TO_COME.match(around.after) is None


def calls_by_month(around: Surroundings, block: TextBlock, span: Span) -> bool:
    """Whether the sentence around a month without a day says itself that something is due by it.

    Args:
        around: the words beside it.
        block: the block that the month stands in.
        span: its characters there.
    """
    clause, _ = clause_around(block.text.text, span)
    return _BY.search(around.before) is not None or _CALLS.search(clause) is not None


def announces_by_month(block: TextBlock, span: Span) -> bool:
    """Whether the sentence around a month without a day says itself that an event is to take place then.

    Args:
        block: the block that the month stands in.
        span: its characters there.
    """
    clause, _ = clause_around(block.text.text, span)
    return _ANNOUNCES.search(clause) is not None
