"""Pages and sections that tell of the past on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.dates.context import PageContext
from cfplint.facts.text import TextBlock

_RECORD_PATH = re.compile(
    r"(?:^|/|[-_])(?:_?posts|news|blogs?|past|previous|history|archives?|archived|minutes)"
    r"(?=$|[/_.-])"
    r"|(?:^|/)_?(?:meetings|publications?|(?:[a-z]+-){0,4}awards?|bio(?:graphie)?s|governance|circular(?:es)?|press"
    r"|by-?laws|statutes|charter|constitution|licen[cs]es?|editions)(?=$|[/.])"
    r"|(?:^|/)(?:19|20)\d\d-\d\d-\d\d[-_][^/]*$|(?:^|/)(?:old[-_.][^/]*|[^/]*[-_]old\.[^/]*)$",
    re.IGNORECASE,
)
_PHOTOS_PATH = re.compile(r"(?:^|/|[-_])(?:photos?|galler(?:y|ies))(?=$|[/_.-])", re.IGNORECASE)
_RECORD_TITLE = re.compile(
    r"^\W*(?:news|posts?|blog|history|photos?|gallery|publications|noticias|actualités|neuigkeiten)\W*$", re.IGNORECASE
)
_RECORD_WORD = re.compile(
    r"\b(?:past|previous|earlier|former|history|change\s?log|archive[ds]?|minutes|circulares|editions"
    r"|(?:vergangene|frühere|bisherige)[nrs]?|archivo?|rückblick|historique|(?:éditions|ediciones|edições|edizioni) \w+"
    r"|(?:encuentros|eventos|seminarios|congresos) (?:anteriores|pasados|passados))\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:news|announcements?|updates?|what'?s new|latest|noticias|actualités|novedades|neuigkeiten)\b", re.IGNORECASE
)
_NEWS_SECTION = re.compile(
    r"^\W*(?:(?:latest|recent|breaking|current)\s+)?(?:news|updates?|announcements?|what'?s new|noticias|novedades"
    r"|actualités|neuigkeiten|aktuelles)(?:\s*(?:and|&|/|,)\s*(?:news|updates?|announcements?|events?))?(?:\s*\([^()]*\))?\W*$",
    re.IGNORECASE,
)
_PAST_EDITION = re.compile(
    r"\b(?:this (?:is|was)|you are (?:viewing|visiting|on|looking at|reading)|you'?re (?:viewing|visiting|on))\b.{0,60}"
    r"\b(?:past|previous|old|former|archived?)\b",
    re.IGNORECASE,
)
_NEWS_PATH = re.compile(r"(?:^|/)(?:_?posts|news|blog)(?=$|[/_.-])", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:sponsors?|partners?|supporters?|exhibitors?|patrons|sponsoren|sponsorenliste|patrocinador(?:es)?"
    r"|(?:related|other|further|affiliated|sister) (?:events?|conferences?|workshops?))\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 60
"""What is longer is a sentence, and its words tell nothing of its section."""
_FIRST_BLOCKS, _LONGEST_NOTICE = 30, 300
"""So far down a page, and so far into a block, a page is looked at for a notice that it is a past edition's."""


def is_record_file(path: str) -> bool:
    """Whether a file's name says that it is a record: a post, an include with news."""
    return _RECORD_PATH.search(path) is not None


def is_news_file(path: str) -> bool:
    """Whether a file's name says that it tells news."""
    return _NEWS_PATH.search(path) is not None


def is_record(context: PageContext, blocks: Sequence[TextBlock] = ()) -> bool:
    """Whether a whole page is a record: news, posts, minutes, past editions, photos, publications, awards.

    Args:
        context: the page.
        blocks: its text, whose first lines may say that it is a past edition's.
    """
    if _RECORD_PATH.search(context.path) or _RECORD_PATH.search(context.url.rstrip("/")):
        return True
    if (
        context.newest_edition is not None
        and context.named_edition is not None
        and context.named_edition < context.newest_edition
    ):
        return True
    if context.series:
        return True
    first = (block.text.text[:_LONGEST_NOTICE] for block in blocks[:_FIRST_BLOCKS] if block.state == "live")
    if any(_PAST_EDITION.search(text) for text in first):
        return True
    return bool(_RECORD_TITLE.match(context.title[:_LONGEST_HEADING])) or tells_of_past((context.title,))


def shows_photos(context: PageContext) -> bool:
    """Whether a page shows photos: its dates are a record of this edition, unlike those in its comments."""
    return any(_PHOTOS_PATH.search(name) for name in (context.path, context.url.rstrip("/")))


def tells_of_others(context: PageContext, headings: Sequence[str]) -> bool:
    """Whether a page or a section tells of sponsors and partners, and so of events that are not its own."""
    return any(_OTHERS.search(name) for name in (context.title, context.path.rpartition("/")[2], *headings[-1:]))


def tells_of_past(headings: Sequence[str]) -> bool:
    """Whether one of the headings above a date says that its section is a record."""
    return any(len(heading) < _LONGEST_HEADING and _RECORD_WORD.search(heading) for heading in headings)


def is_record_section(headings: Sequence[str]) -> bool:
    """Whether a section is a record: one of its headings tells of the past, or the innermost is that of the news."""
    news = bool(headings) and len(headings[-1]) < _LONGEST_HEADING and bool(_NEWS_SECTION.match(headings[-1]))
    return news or tells_of_past(headings)


def tells_news(headings: Sequence[str]) -> bool:
    """Whether the innermost heading above a date is one of news, whose dates say when they were told."""
    return bool(headings) and len(headings[-1]) < _LONGEST_HEADING and bool(_NEWS.search(headings[-1]))
