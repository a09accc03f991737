"""The URLs in the attributes of a start tag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cfplint.facts.style_urls import style_urls
from cfplint.facts.values import span_or_name
from cfplint.html import Attribute, Token

_LAZY = frozenset(("img", "iframe", "source", "video", "audio", "embed"))
_ELEMENTS: Mapping[str, frozenset[str]] = {
    "href": frozenset(("a", "area", "link", "image", "use", "feimage", "mpath", "textpath")),
    "xlink:href": frozenset(("a", "image", "use", "feimage", "mpath", "textpath")),
    "src": frozenset(("img", "script", "iframe", "frame", "embed", "audio", "video", "source", "track", "input")),
    "srcset": frozenset(("img", "source")),
    "imagesrcset": frozenset(("link",)),
    "poster": frozenset(("video",)),
    "data": frozenset(("object",)),
    "action": frozenset(("form",)),
    "formaction": frozenset(("button", "input")),
    "cite": frozenset(("blockquote", "q", "ins", "del")),
    "longdesc": frozenset(("img", "iframe", "frame")),
    "background": frozenset(("body", "table", "td", "th", "tr")),
    "usemap": frozenset(("img", "input", "object")),
    "content": frozenset(("meta",)),
    "data-src": _LAZY,
    "data-srcset": _LAZY,
}
URL_PROPERTIES = frozenset(
    """og:image og:image:url og:image:secure_url og:url og:video og:video:url og:video:secure_url og:audio og:audio:url
    twitter:image twitter:image:src msapplication-tileimage msapplication-config msapplication-square70x70logo
    msapplication-square150x150logo msapplication-square310x310logo msapplication-wide310x150logo
    citation_pdf_url citation_fulltext_html_url citation_abstract_html_url citation_public_url""".split()
)
"""What a `meta` element says of a page whose value is a URL, to Open Graph, Twitter, Windows and Google Scholar."""
_REFRESH = re.compile(r"[\d.\s]*+[;,]?\s*+url\s*+=\s*+['\"]?", re.IGNORECASE)
_CANDIDATE = re.compile(r"[ \t\n\f\r,]*+([^ \t\n\f\r]++)((?:[^,(]|\([^)]*+\)?)*+)")
"""A URL and what is said of it, in which a comma inside parentheses ends nothing."""
_BLANKS = " \t\n\f\r"
_DROPPED = re.compile(r"[\t\n\r]+")


class Url(NamedTuple):
    """A URL in an attribute."""

    url: str
    """As a browser takes it: white space trimmed, tabs and line ends dropped."""
    attribute: str
    """The attribute's name; `url()` in a `style` attribute."""
    start: int
    """Offset of its first character; of an empty one, of the attribute's name."""
    end: int
    """Offset behind its last character; of an empty one, behind the attribute's name."""


def urls(token: Token) -> Iterator[Url]:
    """The URLs in the attributes of a start tag."""
    seen: set[str] = set()
    for attribute in token.attributes:
        name = attribute.name
        if name == "style" and "url" in attribute.value.lower():
            yield from _in_style(attribute)
            continue
        elements = _ELEMENTS.get(name)
        if elements is None or token.name not in elements or name in seen:
            continue
        seen.add(name)
        if name.endswith("srcset"):
            yield from _candidates(attribute)
        elif token.name == "meta":
            yield from _of_meta(token, attribute)
        elif name != "src" or token.name != "input" or token.value("type").lower() == "image":
            yield _url(attribute, 0, len(attribute.value))


def _url(attribute: Attribute, start: int, end: int) -> Url:
    """A stretch of an attribute's value as a URL; with references in it, its place is that of the whole value."""
    value = attribute.value[start:end]
    start += len(value) - len(value.lstrip(_BLANKS))
    value = value.strip(_BLANKS)
    url = _DROPPED.sub("", value)
    if _has_references(attribute):
        span = span_or_name(attribute.start, attribute.end, attribute)
    else:
        span = span_or_name(attribute.start + start, attribute.start + start + len(value), attribute)
    return Url(url, attribute.name, span.start, span.end)


def _has_references(attribute: Attribute) -> bool:
    return len(attribute.value) != attribute.end - attribute.start


def _in_style(attribute: Attribute) -> Iterator[Url]:
    for found in style_urls(attribute.value):
        if found.url and not found.url.startswith("#"):
            url = _url(attribute, found.start, found.end)
            yield url._replace(url=found.url, attribute="url()")


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
    if name in URL_PROPERTIES:
        yield _url(attribute, 0, len(attribute.value))
    elif token.value("http-equiv").lower() == "refresh" and (match := _REFRESH.match(attribute.value)):
        end = len(attribute.value.rstrip(" \t\n\f\r'\""))
        yield _url(attribute, min(match.end(), end), end)
