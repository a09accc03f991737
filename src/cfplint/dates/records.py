"""Pages and sections that tell of the past on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.dates.context import PageContext

_RECORD_PATH = re.compile(
    r"(?:^|/|[-_])(?:_?posts|news|blogs?|past|previous|history|archives?|archived|photos?|galler(?:y|ies)|minutes)"
    r"(?=$|[/_.-])"
    r"|(?:^|/)_?(?:meetings|publications?|(?:[a-z]+-){0,4}awards?|bio(?:graphie)?s|governance|circular(?:es)?|press)"
    r"(?=$|[/.])",
    re.IGNORECASE,
)
_RECORD_TITLE = re.compile(
    r"^\W*(?:news|posts?|blog|history|photos?|gallery|publications|noticias|actualités|neuigkeiten)\W*$", re.IGNORECASE
)
_RECORD_WORD = re.compile(
    r"\b(?:past|previous|earlier|former|history|change\s?log|archive[ds]?|minutes|circulares)\b", re.IGNORECASE
)
_NEWS = re.compile(
    r"\b(?:news|announcements?|updates?|what'?s new|latest|noticias|actualités|novedades|neuigkeiten)\b", re.IGNORECASE
)
_NEWS_PATH = re.compile(r"(?:^|/)(?:_?posts|news|blog)(?=$|[/_.-])", re.IGNORECASE)
_LONGEST_HEADING = 60
"""What is longer is a sentence, and its words tell nothing of its section."""


def is_record_file(path: str) -> bool:
    """Whether a file's name says that it is a record: a post, an include with news."""
    return _RECORD_PATH.search(path) is not None


def is_news_file(path: str) -> bool:
    """Whether a file's name says that it tells news."""
    return _NEWS_PATH.search(path) is not None


def is_record(context: PageContext) -> bool:
    """Whether a whole page is a record: news, posts, minutes, past editions, photos, publications, awards."""
    if _RECORD_PATH.search(context.path) or _RECORD_PATH.search(context.url.rstrip("/")):
        return True
    return bool(_RECORD_TITLE.match(context.title[:_LONGEST_HEADING])) or tells_of_past((context.title,))


def tells_of_past(headings: Sequence[str]) -> bool:
    """Whether one of the headings above a date says that its section is a record."""
    return any(len(heading) < _LONGEST_HEADING and _RECORD_WORD.search(heading) for heading in headings)


def tells_news(headings: Sequence[str]) -> bool:
    """Whether the innermost heading above a date is one of news, whose dates say when they were told."""
    return bool(headings) and len(headings[-1]) < _LONGEST_HEADING and bool(_NEWS.search(headings[-1]))
