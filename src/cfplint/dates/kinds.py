"""What a date is: a deadline, an event or something else, and which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cfplint.dates.context import PageContext
from cfplint.dates.data_records import is_bare
from cfplint.dates.milestones import meaning_of, on_track
from cfplint.dates.narratives import announces_by_month, calls_by_month, is_whole_month, narrates, tells_of_a_life
from cfplint.dates.records import is_news_file, tells_news
from cfplint.dates.surroundings import Surroundings, has_words, width
from cfplint.dates.times import TimeOfDay
from cfplint.dates.vocabulary import Meaning
from cfplint.facts.dates import Kind
from cfplint.facts.text import TextBlock
from cfplint.source import Span

_DEADLINES = re.compile(
    r"\b(?:(?:important|key) dates|dates|deadlines?|timeline|fechas importantes|date importanti|dates importantes"
    r"|prazos|scadenze|fristen|termine)\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(r"program(?:me|a)?(?![a-z])|schedule|agenda|keynotes?|sessions?", re.IGNORECASE)
_COUNTDOWN = re.compile(r"countdown|timer|/iso|data-date", re.IGNORECASE)
_BOUNDARY_KEY = re.compile(
    r"^\W*(?:start|(?P<end>end|to)|begin|from)[-_]?(?:date[-_]?time|time|date)?\W*$", re.IGNORECASE
)
_BEGINNING = re.compile(
    r"(?:^|\|)\W*(?:[a-z]+[ _-])?(?:start|begin|from|open)(?:s|ing)?(?:[ _-][a-z]+)?[\"']?:", re.IGNORECASE
)
"""A key of a record that says when something begins, so that its end is that of an event."""
_UNTIL_BEHIND = re.compile(
    r"^(?:[(（][^()（）]{0,12}[)）]|末|\s|\d{1,2}[:：]\d{2}){0,4}(?:まで|迄|締切|〆切|必着|까지|마감)"
)
"""Words right behind a date that say that something is due."""
_EXAMPLE = re.compile(r"(?:\be\.\s?g\.|\bfor (?:example|instance)\b|\bz\.\s?B\.)[\s,:(\"'`]*$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:less|more|fewer|later|earlier) than [^.;()]{1,24}(?:days?|weeks?|months?|years?) (?:before|prior to|after)\b"
    r"[^.;()]*\([^()]*$",
    re.IGNORECASE,
)
"""A day in brackets that bounds a time before a deadline is not that deadline."""
_FIRST_YEAR = 1900
"""What lies before is history, or the day from which a spreadsheet counts."""
_DUE_BEFORE = re.compile(
    r"\b(?:by|until|till|no later than|not later than|entro|bis|spätestens|avant|jusqu['’]au|au plus tard"
    r"|antes del?|hasta|a más tardar|até)(?:\s+(?:the|el|il|le|zum|o|ore|las?|a|on|del))*"
    r"\s*(?:\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?\s*\(?[\w+/: -]{0,24}?\)?"
    r"\s*(?:on|del?|am|le|do|of)?(?:\s+(?:the|el|il))?)?[\s*_:(]*$",
    re.IGNORECASE,
)
"""Words right before a date that say that something is due, whatever else the sentence speaks of."""
_SESSION_KEYS = re.compile(
    r"(?:^|\|)\W*(?:speakers?|presenters?|talks?|rooms?|room_\w+|moderators?|facilitators?|panell?ists?)[\"']?:",
    re.IGNORECASE,
)
_STUDENTS = re.compile(r"\b(?:doctoral|ph\.? ?d\.?) (?:symposium|consortium|forum|colloquium)", re.IGNORECASE)
_ARGUMENT, _SECONDS = re.compile(r"[\w)\]] ?[=(] ?['\"]$"), re.compile(r"[ T]\d{1,2}:\d{2}:\d{2}")
_NOUNS, _LABEL = frozenset({"video_upload", "materials", "visa", "hotel_booking", "mentoring"}), 60
"""What a label of so many characters names with a noun alone; a sentence says that something must be done by then."""
_DUTY = re.compile(
    r"\b(?:due|deadline|submi|upload|sen[dt]\b|book|reserv|appl|request|by\b|until|till?\b|before|no later|must|requir"
    r"|availab|releas|open|clos|provid|deliver|jusqu|avant|bis\b|vor\b|entro|hasta|antes|até)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:until|till?|bis|hasta|até|fino al?|jusqu['’]au)\s*(?:the )?$", re.IGNORECASE)
"""What stands between the first day of something and its last one says that nothing is due on the first."""
_INVITES = re.compile(
    r"\b(?:register|sign up)\b[^.;:]{0,40}? (?:for|to) (?!.*\b(?:by|until|till?|before|between|from|opens?|closes?)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Who calls to register for something names the days of that, not those on which one may register."""
_SUBMITTED = re.compile(r"submi|propos|appl|due|deadline|paper|abstract", re.IGNORECASE)
_QUOTE_BEGINS, _QUOTE_ENDS = re.compile(r"(?<!: )[“„«\"][^“”„«»\"]{20,}$"), re.compile(r"^[^“”„«»\"]{0,60}[”“»\"]")
_HELD = re.compile(
    r"\b(?:conference|symposium|workshop|congress|convention|meeting|colloquium)\b[^.;]*"
    r"\b(?:(?:will|to) (?:be held|take place)|(?:is|are) held|takes place)\b"
    r"(?!.*\b(?:due|deadline|submi|propos|appl|regist))",
    re.IGNORECASE | re.DOTALL,
)
"""What stands behind the name of its place, such as `Scholarship Commons`, does not say what an event is."""
_DESCRIBING = frozenset({"title", "tagline", "subtitle", "description"})
_TOLD = re.compile(r"^\W*(?:as of|posted(?: on)?|published(?: on)?)\W*$", re.IGNORECASE)
_DATE_KEY = re.compile(r"\bdate\W*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{3,60}\)")
"""An event in brackets is no more than a part of what the words without it name."""
_WHEN = re.compile(r"\W*(?:dates?|when|datum|wann|fechas?|cu[aá]ndo|datas?|quando|quand)\W*", re.IGNORECASE)
_NOT_FOR_DAYS = frozenset({"hotel_booking", "visa", "materials", "session", "program_release"})
"""What words behind a range of days rather name a place or a part of the event."""
_LODGING = re.compile(
    r"(?<![a-z])(?:hotels?|accommodations?|lodgings?|hôtels?|unterkunft|alojamiento)(?![a-z])", re.IGNORECASE
)
_ROOM = re.compile(r"\b(?:single|double|twin|superior|deluxe|standard) rooms?\b|\broom types?\b", re.IGNORECASE)
_LONGEST_EVENT = 21
"""So many days an event lasts at most."""
_LONGEST_STAY = 62
"""What lasts longer, and says nothing of itself, is a period that is told of."""
_ENTRIES = frozenset({"li", "td", "th", "dd", "dt"})
_ITEM = re.compile(r"\s*(?:[-*+|]|\d+[.)])\s")
_HEADING = re.compile(r"h[1-6]")
_MACHINE_WORDS = 300
"""So many characters around a date in a script or an attribute tell what it is for."""
_SHORT = 160
"""A block of no more characters is an entry, not prose."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a date means."""

    kind: Kind
    milestone: str | None


def sense_of(
    around: Surroundings,
    start: date | None,
    end: date | None,
    near: TimeOfDay,
    block: TextBlock,
    span: Span,
    context: PageContext,
) -> Sense:
    """What the words around a date say that it is.

    Args:
        around: the words.
        start: its first day, if it has one.
        end: the last day of a range.
        near: its time.
        block: the block that it stands in.
        span: its characters there.
        context: its page.
    """
    lasts = (end - start).days if start is not None and end is not None else 0
    spans_days = end is not None and lasts <= _LONGEST_EVENT
    month = is_whole_month(start, end)
    meaning = (
        _for_machines(block, span)
        or (Meaning("other", "history") if start is not None and start.year < _FIRST_YEAR else None)
        or _from_place(around, near, block, context)
        or _from_story(around, block, context, month=month)
        or (_from_days(around, block, context) if spans_days else None)
        or _from_words(around, block, context, spans_days=spans_days)
        or (Meaning("other", "") if lasts > _LONGEST_STAY else None)
        or _from_shape(around, near, block, context, spans_days=spans_days)
    )
    if month and _is_prose(block) and not _is_told_by_month(meaning, around, block, span):
        meaning = Meaning("other", "")
    return Sense(meaning.kind, meaning.milestone or None)


def _for_machines(block: TextBlock, span: Span) -> Meaning | None:
    near = block.text.text[max(span.start - _MACHINE_WORDS, 0) : span.end + _MACHINE_WORDS]
    if block.state != "live" and _COUNTDOWN.search(near):
        return Meaning("event", "conference")
    return Meaning("other", "url") if block.state == "script" else None


def _from_place(around: Surroundings, near: TimeOfDay, block: TextBlock, context: PageContext) -> Meaning | None:
    """What a date is by where it stands: at the head of a piece of news, in a record of a talk, in a quotation."""
    if _tells_when(around, block, context.path):
        return Meaning("other", "news_posted")
    if _EXAMPLE.search(around.before) or _COUNTED.search(around.before) or _is_of_a_program(around, block):
        return Meaning("other", "")
    if _UNTIL_BEHIND.match(around.after):
        return meaning_of(around.before, "deadline") or Meaning("deadline", "other_deadline")
    if _is_quoted(around, block):
        return Meaning("other", "publication")
    return _from_key(around, near) if not block.element else None


def _is_of_a_program(around: Surroundings, block: TextBlock) -> bool:
    """Whether a date is an argument of code that a page shows, or a moment to the second in a table of data."""
    measured = block.element in ("td", "th") and _SECONDS.match(around.after) and not has_words(around.row)
    return bool(measured or (block.element and _ARGUMENT.search(around.before)))


def _from_key(around: Surroundings, near: TimeOfDay) -> Meaning | None:
    """What a date is that a record has under a key which says no more than when.

    The end of what has no beginning may be that of a call.
    """
    boundary = _BOUNDARY_KEY.match(around.before) if ":" in around.before else None
    if boundary and (not boundary["end"] or not around.row or _BEGINNING.search(around.row)):
        return Meaning("event", "session" if near.time is not None else "conference")
    if is_bare(around.before) and _SESSION_KEYS.search(around.row):
        return Meaning("event", "session")
    return None


def _from_story(around: Surroundings, block: TextBlock, context: PageContext, *, month: bool) -> Meaning | None:
    """What a date in a biography or in a tale of the past is."""
    if tells_of_a_life(block, context.path, month=month):
        return Meaning("other", "bio")
    return Meaning("other", "history") if narrates(around, month=month) else None


def _from_days(around: Surroundings, block: TextBlock, context: PageContext) -> Meaning | None:
    """What a range of days is that a sentence says to be held then, or that a site is described with."""
    if _HELD.search(around.before):
        return meaning_of(around.before, "event")
    described = context.path.startswith("_config") and block.row in _DESCRIBING
    return Meaning("event", "conference") if described and not _SUBMITTED.search(around.before) else None


def _is_told_by_month(meaning: Meaning, around: Surroundings, block: TextBlock, span: Span) -> bool:
    """Whether running text calls for something, or announces an event, by a month without a day."""
    if meaning.kind == "deadline":
        return calls_by_month(around, block, span)
    return meaning.kind == "event" and announces_by_month(block, span)


def _is_prose(block: TextBlock) -> bool:
    return width(block.text.text) > _SHORT


def _from_words(around: Surroundings, block: TextBlock, context: PageContext, *, spans_days: bool) -> Meaning | None:
    named = " ".join((context.title, context.path.rpartition("/")[2], *around.headings[-1:]))
    vague: Meaning | None = None
    for words in _in_order(around, block):
        meaning = meaning_of(words) if has_words(words) else None
        if meaning is None or (spans_days and words is around.after and meaning.milestone in _NOT_FOR_DAYS):
            continue
        if meaning.vague and words is around.after and _GOES_ON.search(words):
            continue
        if meaning.milestone in _NOUNS and len(words) > _LABEL and not _DUTY.search(words):
            continue
        if meaning.kind == "event" and not spans_days and "(" in words:
            aside = meaning_of(_ASIDE.sub(" ", words))
            meaning = aside if aside is not None and aside.kind == "deadline" and not aside.vague else meaning
        if meaning.kind == "event" and words is around.before and not spans_days and _DUE_BEFORE.search(words):
            meaning = meaning_of(words, "deadline") or meaning
        if spans_days and words is around.before and meaning.milestone == "registration" and _INVITES.search(words):
            meaning = Meaning("event", "conference")
        if spans_days and _STUDENTS.search(words) and not _SUBMITTED.search(words):
            meaning = Meaning("event", "conference")
        if not meaning.vague and (vague is None or meaning.kind == "deadline"):
            return on_track(meaning, words, named)
        vague = vague or (meaning if meaning.vague else None)
    if vague is None:
        return None
    for words in (*reversed(around.headings), context.title):
        meaning = meaning_of(words)
        if meaning is not None and meaning.kind == "deadline" and not meaning.vague:
            return on_track(meaning, words, named)
    return vague


def _in_order(around: Surroundings, block: TextBlock) -> tuple[str, ...]:
    if block.element in ("td", "th"):
        column = around.column if len(block.text.text) <= _SHORT else ""
        if _is_due_of_an_event(around.row, column):
            return (around.before, column, around.after)
        return (around.before, around.row, column, around.after)
    if block.element in ("dd", "dt") or (not block.element and is_bare(around.before)):
        return (around.row, around.before, around.after)
    if not block.element and around.row:
        return (around.before, around.row, around.after)
    return (around.before, around.after)


def _is_due_of_an_event(row: str, column: str) -> bool:
    """Whether a row is an event's, by its name, and the column says what is due: `SPAA, Symposium on …`."""
    named, due = meaning_of(row), meaning_of(column)
    return named is not None and due is not None and (named.kind, due.kind) == ("event", "deadline") and not due.vague


def is_entry(block: TextBlock) -> bool:
    """Whether a block is an item of a list or a cell, in HTML or in Markdown that is read as it lies."""
    return block.element in _ENTRIES or (not block.element and _ITEM.match(block.text.text) is not None)


def _is_quoted(around: Surroundings, block: TextBlock) -> bool:
    """Whether a date stands in a longer quotation, such as the title of a publication."""
    whole = block.element or not around.row
    return bool(whole and _QUOTE_BEGINS.search(around.before) and _QUOTE_ENDS.match(around.after))


def _tells_when(around: Surroundings, block: TextBlock, path: str) -> bool:
    """Whether a date heads a piece of news."""
    if has_words(around.before) and not _DATE_KEY.search(around.before):
        return bool(_TOLD.match(around.before))
    heads = block.element not in _ENTRIES or "_data/" in path
    return tells_news(block.headings) or (heads and is_news_file(path))


def _is_of_lodging(around: Surroundings, context: PageContext) -> bool:
    """Whether days without telling words stand where hotels are listed, and so are the nights of a room."""
    return _ROOM.search(around.before) is not None or any(
        _LODGING.search(words) for words in (*around.headings[-1:], context.title, context.path.rpartition("/")[2])
    )


def _from_shape(
    around: Surroundings, near: TimeOfDay, block: TextBlock, context: PageContext, *, spans_days: bool
) -> Meaning:
    """What a date without telling words is, by its place and its form."""
    short = len(block.text.text) <= _SHORT
    if short:
        for heading in reversed(around.headings):
            meaning = meaning_of(heading)
            if meaning is not None and meaning.kind == "event" and meaning.milestone != "conference":
                return meaning
    if spans_days:
        return Meaning("other", "") if _is_of_lodging(around, context) else Meaning("event", "conference")
    named = (*around.headings[-1:], context.title)
    if short and any(_DEADLINES.search(words) for words in named):
        return Meaning("deadline", "other_deadline")
    named_when = block.element and _WHEN.fullmatch(around.before)
    if not named_when and (near.time is not None or any(_PROGRAMME.search(words) for words in (*named, context.path))):
        title = meaning_of(context.title)
        return title if title is not None and title.milestone == "tutorial_day" else Meaning("event", "session")
    if named_when or _HEADING.fullmatch(block.element):
        title = meaning_of(f"{context.title} {context.path}")
        return title if title is not None and title.kind == "event" else Meaning("event", "conference")
    return Meaning("other", "")
