"""The URLs in feeds and site maps (RFC 4287, https://www.rssboard.org/rss-specification, https://www.sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cfplint.html.tokens import Token, tokens

_TEXTS = frozenset(("link", "loc", "url", "logo", "icon", "comments"))
_ATTRIBUTES = {"link": "href", "enclosure": "url", "content": "src", "media:content": "url", "media:thumbnail": "url"}


class FeedUrl(NamedTuple):
    """A URL in a feed or a site map."""

    url: str
    name: str
    """The element whose text or attribute it is."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


def feed_urls(text: str) -> Iterator[FeedUrl]:
    """The URLs of a feed or a site map, tolerant of every error.

    Args:
        text: XML.
    """
    opened: Token | None = None
    for token in tokens(text):
        if token.kind == "start":
            opened = token if token.name in _TEXTS and not token.self_closing else None
            attribute = token.attribute(_ATTRIBUTES.get(token.name, ""))
            if attribute and attribute.value:
                yield FeedUrl(attribute.value.strip(), token.name, attribute.start, attribute.end)
        elif token.kind == "text" and opened and token.data.strip() and "<" not in token.data:
            start = token.start + len(token.data) - len(token.data.lstrip())
            url = token.data.strip()
            # A reference, such as &amp;, cuts the text; what is left of it would be another URL.
            if text.startswith("</", start + len(url) + len(token.data) - len(token.data.rstrip())):
                yield FeedUrl(url, opened.name, start, start + len(url))
            opened = None
        elif token.kind != "text":
            opened = None
