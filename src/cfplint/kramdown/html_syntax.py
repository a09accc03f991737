"""HTML tags as kramdown recognises them, and the content models of elements.

Source: https://kramdown.gettalong.org/syntax.html#html-blocks
"""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.patterns import NAME, SPACE

COMMENT_END = "-->"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAG = (
    rf"<(?P<name>(?>{NAME})){SPACE}*(?P<attributes>(?>{SPACE}+{NAME}(?:{SPACE}*={SPACE}*"
    rf"(?:\w++|\"[^\"]*\"|'[^']*'))?)*){SPACE}*(?P<closed>/)?>"
)
TAG_RE = re.compile(TAG)
END_TAG_RE = re.compile(rf"</(?P<name>{NAME}){SPACE}*>")
_ATTRIBUTE = re.compile(
    rf"{SPACE}*(?P<name>{NAME})(?:{SPACE}*={SPACE}*(?:(?P<word>\w+)|\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'))?"
)

BLOCK_MODEL = _words(
    "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header "
    "hgroup iframe li main map menu nav noscript object section summary td"
)
SPAN_MODEL = _words(
    "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb "
    "rbc rp rt rtc ruby select small span strong sub sup th tt"
)
_RAW_MODEL = _words("script style math option textarea pre code kbd samp var")
SPAN_ELEMENTS = _words(
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp select small span strong sub sup tt u var"
)
BLOCK_ELEMENTS = _words(
    "address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary "
    "table tbody td th thead tfoot tr ul"
)
WITHOUT_BODY = _words("area base br col command embed hr img input keygen link meta param source track wbr")
KNOWN = SPAN_ELEMENTS | BLOCK_ELEMENTS | WITHOUT_BODY | BLOCK_MODEL | SPAN_MODEL | _RAW_MODEL
MARKDOWN_ATTRIBUTE = {"0": "raw", "1": "default", "span": "span", "block": "block"}


def is_span_element(name: str, version: str) -> bool:
    """Whether an element is one of text; `time` is, since kramdown 2.5."""
    return name in SPAN_ELEMENTS or (name == "time" and version != "2.4")


def is_known(name: str, version: str) -> bool:
    """Whether kramdown knows an element of HTML, so that the case of its name does not matter."""
    return name in KNOWN or (name == "time" and version != "2.4")


def content_model(name: str) -> str:
    """What an element holds: `block`, `span` or `raw`."""
    if name in BLOCK_MODEL:
        return "block"
    return "span" if name in SPAN_MODEL else "raw"


def parse_attributes(
    text: str, start: int, end: int, *, known: bool
) -> tuple[dict[str, Any], dict[str, tuple[int, int]], list[tuple[str, tuple[int, int]]]]:
    """The attributes of a start tag.

    Args:
        text: holds the tag.
        start: where its attributes begin.
        end: where they end.
        known: whether the element is one of HTML.

    Returns:
        The values, where each stands, and the names that are given once more, with their places.
    """
    attrs: dict[str, Any] = {}
    places: dict[str, tuple[int, int]] = {}
    doubled: list[tuple[str, tuple[int, int]]] = []
    for match in _ATTRIBUTE.finditer(text, start, end):
        name = match["name"].lower() if known else match["name"]
        if name in attrs:
            doubled.append((name, match.span("name")))
        group = match.lastgroup if match.lastgroup != "name" else None
        attrs[name] = match[group] if group else ""
        if group:
            places[name] = match.span(group)
    return attrs, places, doubled
