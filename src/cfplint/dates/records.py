"""Pages and sections that tell of the past on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.dates.context import PageContext

_RECORD_PATH = re.compile(
    r"(?:^|/|[-_])(?:_?posts|news|blogs?|past|previous|history|archives?|archived|photos?|pictures|gallery|galleries|minutes|meetings?|"
    r"publications?|awards?|bio(?:graphie)?s|governance|circular(?:es)?|press|memories|legacy)(?=$|[/_.-])",
    re.IGNORECASE,
)
_RECORD_TITLE = re.compile(
    r"^\W*(?:(?:latest|recent|past|previous|earlier|old)\s+)?(?:posts?|blog|history|archives?|photos?|gallery|minutes|publications|awards|editions|conferences|"
    r"workshops\s+in\s+the\s+past|dates|updates|bids?|noticias|circulares|actualités|noticias)\W*$",
    re.IGNORECASE,
)
_RECORD_WORD = re.compile(
    r"\b(?:past|previous|earlier|former|history|revision\s+history|change\s?log|archive[ds]?|minutes|circulares)\b",
    re.IGNORECASE,
)
_NEVER = frozenset({"dates", "bids", "bid", "conferences", "workshops", "awards", "posts", "editions", "updates"})
_NEWS = re.compile(
    r"\b(?:news|announcements?|updates?|what'?s\s+new|latest|noticias|actualités|novedades)\b", re.IGNORECASE
)


def is_record(context: PageContext) -> bool:
    """Whether a whole page is a record: news, posts, minutes, past editions, photos, publications, awards."""
    if _RECORD_PATH.search(context.path) or _RECORD_PATH.search(context.url.rstrip("/")):
        return True
    return bool(context.title) and tells_of_past((context.title,))


def tells_of_past(headings: Sequence[str]) -> bool:
    """Whether one of the headings above a date says that its section is a record."""
    for heading in headings:
        match = _RECORD_TITLE.match(heading)
        if match and heading.strip(" \t:.").lower() not in _NEVER:
            return True
        if len(heading) < 60 and _RECORD_WORD.search(heading):
            return True
    return False


def tells_news(headings: Sequence[str]) -> bool:
    """Whether the innermost heading above a date is one of news, whose dates say when they were told."""
    return bool(headings) and bool(_NEWS.search(headings[-1])) and len(headings[-1]) < 60
