"""Elements that are there to be seen first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cfplint.facts.text import Notice
from cfplint.html import Token
from cfplint.source import Traced

_LIKELY = re.compile("alert|notice|announce|newsflash|ticker|marquee|banner", re.IGNORECASE)
_WORDS = re.compile(r"[A-Za-z]+")
_NOTICES = frozenset({"alert", "notice", "announcement", "newsflash", "ticker", "marquee"})
_BANNERS = frozenset({"announce", "info", "message", "news", "top"})
"""What makes a banner one that announces; without it, it is a page's head."""
_PARTS = frozenset({"close", "content", "dismissible", "heading", "icon", "link", "meta", "title"})
"""A class that names a part of a notice, such as `alert-link`."""


def what_notices(token: Token) -> str:
    """The word by which a start tag says that it begins a notice, `""` if it begins none.

    A notice is a `marquee`, an element of the role `alert`, or one whose class or id names it so (`alert alert-info`,
    `announcement-bar`, `news-banner`).

    Args:
        token: the start tag.
    """
    if token.name == "marquee":
        return "marquee"
    for attribute in token.attributes:
        if attribute.name == "role" and attribute.value == "alert":
            return "alert"
        if attribute.name in ("class", "id") and _LIKELY.search(attribute.value):
            for name in attribute.value.split():
                words = [word.lower() for word in _WORDS.findall(name)]
                if words and _PARTS.isdisjoint(words):
                    if not _NOTICES.isdisjoint(words):
                        return str(next(word for word in words if word in _NOTICES))
                    if "banner" in words and not _BANNERS.isdisjoint(words):
                        return "banner"
    return ""


def notice_at(index: int, tokens: Sequence[Token], ends: Mapping[int, int], page: Traced) -> Notice:
    """The notice that a start tag begins.

    Args:
        index: the tag's index.
        tokens: the page's tokens.
        ends: for each start tag the first token behind its content.
        page: the page.
    """
    token = tokens[index]
    end = ends.get(index, len(tokens))
    closing = tokens[end] if end < len(tokens) else None
    whole = None
    if closing is not None and (closing.kind, closing.name) == ("end", token.name):
        places = page.places(token.start, closing.end)
        whole = places[0] if len(places) == 1 else None
    return Notice(what_notices(token), page.place(token.start, token.end), whole)
