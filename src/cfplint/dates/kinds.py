"""What a date is: a deadline, an event or something else, and which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cfplint.dates.context import PageContext
from cfplint.dates.milestones import Meaning, meaning_of, on_track
from cfplint.dates.records import tells_news
from cfplint.dates.surroundings import Surroundings, has_words
from cfplint.dates.times import TimeOfDay
from cfplint.facts.dates import Kind
from cfplint.facts.text import TextBlock

_DEADLINES = re.compile(
    r"\b(?:dates|deadlines?|timeline|key\s+dates|fechas|prazos|fristen|termine|cronograma)\b", re.IGNORECASE
)
_PROGRAMME = re.compile(r"program(?:me|a)?\b|schedule|agenda|keynotes?|tutorials?\b|sessions?", re.IGNORECASE)
_NEWS_PATH = re.compile(r"(?:^|/)(?:_?posts|news|blog)(?=$|[/_.-])", re.IGNORECASE)
_COUNTDOWN = re.compile(r"countdown|timer|/iso|data-date", re.IGNORECASE)
_LONGEST_EVENT = 21
"""So many days an event lasts at most."""
_HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a date means."""

    kind: Kind
    milestone: str | None
    before: str
    """The words before it, which a date right behind it shares."""


def sense_of(
    around: Surroundings, start: date | None, end: date | None, near: TimeOfDay, block: TextBlock, context: PageContext
) -> Sense:
    """What the words around a date say that it is.

    Args:
        around: the words.
        start: its first day, if it has one.
        end: the last day of a range.
        near: its time.
        block: the block that it stands in.
        context: its page.
    """
    meaning = _from_words(around, block, context) or _from_shape(around, start, end, near, block, context)
    return Sense(meaning.kind, meaning.milestone or None, around.before)


def _from_words(around: Surroundings, block: TextBlock, context: PageContext) -> Meaning | None:
    if block.state == "script" or _COUNTDOWN.search(around.before[-60:]):
        return Meaning("event", "conference") if _COUNTDOWN.search(block.text.text) else Meaning("other", "url")
    if _tells_when(around, block, context):
        return Meaning("other", "news_posted")
    named = " ".join((*around.headings, context.title, context.path))
    vague: Meaning | None = None
    for words in _in_order(around, block):
        meaning = meaning_of(words) if has_words(words) else None
        if meaning is not None and not meaning.vague:
            return on_track(meaning, words, named)
        vague = vague or meaning
    if vague is None:
        return None
    for words in (*reversed(around.headings), context.title):
        meaning = meaning_of(words)
        if meaning is not None and meaning.kind == "deadline" and not meaning.vague:
            return on_track(meaning, words, named)
    return vague


def _in_order(around: Surroundings, block: TextBlock) -> tuple[str, ...]:
    if block.element in ("td", "th"):
        return (around.before, around.row, around.column, around.after)
    if block.element in ("dd", "dt"):
        return (around.row, around.before, around.after)
    if not block.element and around.row:
        return (around.row, around.before, around.after)
    return (around.before, around.after)


def _tells_when(around: Surroundings, block: TextBlock, context: PageContext) -> bool:
    """Whether a date heads a piece of news."""
    if has_words(around.before) and not re.search(r"\bdate\W*$", around.before):
        return bool(re.search(r"^\W*(?:as of|posted(?: on)?|published(?: on)?)\W*$", around.before, re.IGNORECASE))
    return tells_news(block.headings) or bool(
        _NEWS_PATH.search(context.path) and not block.headings and not block.element
    )


def _from_shape(
    around: Surroundings, start: date | None, end: date | None, near: TimeOfDay, block: TextBlock, context: PageContext
) -> Meaning:
    """What a date without telling words is, by its form and its place."""
    named = (*around.headings, context.title, context.path)
    if end is not None and start is not None and start.day != end.day and (end - start).days <= _LONGEST_EVENT:
        return Meaning("event", "conference")
    if any(_DEADLINES.search(words) for words in named[:-1]):
        return Meaning("deadline", "other_deadline")
    if near.time is not None or any(_PROGRAMME.search(words) for words in named):
        return Meaning("event", "session")
    if _HEADING.fullmatch(block.element):
        return Meaning("event", "conference")
    return Meaning("other", "")
