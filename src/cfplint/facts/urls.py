"""The URLs in the attributes of a start tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cfplint.html import Attribute, Token

_ELEMENTS: Mapping[str, frozenset[str]] = {
    "href": frozenset(("a", "area", "link", "image", "use")),
    "xlink:href": frozenset(("a", "image", "use")),
    "src": frozenset(("img", "script", "iframe", "frame", "embed", "audio", "video", "source", "track", "input")),
    "srcset": frozenset(("img", "source")),
    "poster": frozenset(("video",)),
    "data": frozenset(("object",)),
    "action": frozenset(("form",)),
    "formaction": frozenset(("button", "input")),
    "cite": frozenset(("blockquote", "q", "ins", "del")),
    "background": frozenset(("body", "table", "td", "th")),
    "content": frozenset(("meta",)),
}
_PICTURES = frozenset(("og:image", "og:image:url", "og:video", "og:audio", "twitter:image", "msapplication-tileimage"))
_REFRESH = re.compile(r"[\d.\s]*+[;,]?\s*+url\s*+=\s*+['\"]?", re.IGNORECASE)
_CANDIDATE = re.compile(r"[\s,]*+(\S++)([^,]*+)")
_BLANKS = " \t\n\f\r"
_DROPPED = re.compile(r"[\t\n\r]+")


class Url(NamedTuple):
    """A URL in an attribute."""

    url: str
    """As a browser takes it: white space trimmed, tabs and line ends dropped."""
    attribute: Attribute
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


def urls(token: Token) -> Iterator[Url]:
    """The URLs in the attributes of a start tag."""
    seen: set[str] = set()
    for attribute in token.attributes:
        elements = _ELEMENTS.get(attribute.name)
        if elements is None or token.name not in elements or attribute.name in seen:
            continue
        seen.add(attribute.name)
        if attribute.name == "srcset":
            yield from _candidates(attribute)
        elif token.name == "meta":
            yield from _of_meta(token, attribute)
        elif attribute.name != "src" or token.name != "input" or token.value("type").lower() == "image":
            yield _url(attribute, 0, len(attribute.value))


def _url(attribute: Attribute, start: int, end: int) -> Url:
    """A stretch of an attribute's value as a URL; with references in it, its place is that of the whole value."""
    value = attribute.value[start:end]
    start += len(value) - len(value.lstrip(_BLANKS))
    value = value.strip(_BLANKS)
    url = _DROPPED.sub("", value)
    if len(attribute.value) != attribute.end - attribute.start:
        return Url(url, attribute, attribute.start, attribute.end)
    return Url(url, attribute, attribute.start + start, attribute.start + start + len(value))


def _candidates(attribute: Attribute) -> Iterator[Url]:
    """The URLs of a `srcset` (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes)."""
    at = 0
    while match := _CANDIDATE.match(attribute.value, at):
        start, end = match.span(1)
        url = attribute.value[start:end].rstrip(",")
        at = match.end() if len(url) == end - start else end
        if url:
            yield _url(attribute, start, start + len(url))


def _of_meta(token: Token, attribute: Attribute) -> Iterator[Url]:
    name = (token.value("property") or token.value("name")).lower()
    if name in _PICTURES:
        yield _url(attribute, 0, len(attribute.value))
    elif token.value("http-equiv").lower() == "refresh" and (match := _REFRESH.match(attribute.value)):
        end = len(attribute.value.rstrip(" \t\n\f\r'\""))
        yield _url(attribute, min(match.end(), end), end)
