"""What the tags of a rendered page say: how they nest, its headings, repeated attributes and its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cfplint.facts.markup import HeadingTag, PageHead, RepeatedAttribute, TagFault, UnitlessLength
from cfplint.facts.misplaced import misplaced
from cfplint.facts.nested_controls import nested_controls
from cfplint.facts.tag_faults import first_of_no_element, tag_faults
from cfplint.facts.unitless_lengths import unitless_lengths
from cfplint.html import Attribute, HtmlReading, Token
from cfplint.html.names import HEADINGS
from cfplint.source import Traced

_FEED = re.compile(
    r"\s*(?:<\?xml\b[^<>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*){0,9}"
    r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml)[\s>]"
)
"""The beginning of XML that a site publishes in a file called like a page."""
_LABELS = ("aria-label", "aria-labelledby", "title")
_OBJECTS = frozenset(("svg", "object", "canvas", "iframe", "video", "input", "button"))
_NO_NAME = re.compile(r"[<%\"',;]")
"""What no attribute is called, and what its value, cut apart, is read as."""
_MOST_TOKENS = 100
"""A heading that goes on further is not empty."""


def read_tags(
    reading: HtmlReading, page: Traced, url: str, bodies: Mapping[str, int]
) -> Iterator[TagFault | HeadingTag | RepeatedAttribute | UnitlessLength | PageHead]:
    """All of it, but nothing of a feed; what is empty or misplaced because an element is not closed is left to that.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
        bodies: the offset at which the body begins, for each file with front matter.
    """
    if _FEED.match(page.text):
        return
    faults = tag_faults(reading, page, url, bodies)
    known = replace(reading, tokens=reading.tokens[: first_of_no_element(reading)])
    unclosed = {fault.place for fault in faults if fault.kind == "unclosed"}
    yield from faults
    yield from (fault for fault in misplaced(known, page, url) if fault.other not in unclosed)
    yield from (fault for fault in nested_controls(known, page, url) if fault.other not in unclosed)
    yield from (heading for heading in heading_tags(known, page, url) if heading.place not in unclosed)
    yield from repeated_attributes(known, page, url)
    yield from unitless_lengths(known, page, url)
    yield from page_head(known, page, url)


def heading_tags(reading: HtmlReading, page: Traced, url: str) -> Iterator[HeadingTag]:
    """The headings of a page, empty ones too.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    tokens, ends = reading.tokens, reading.nesting.ends
    before = 0
    hidden = _hidden(reading)
    for index, token in enumerate(tokens):
        if token.kind != "start" or token.name not in HEADINGS:
            continue
        level = int(token.name[1])
        place = page.place(token.start, token.end)
        end = ends.get(index, index + 1)
        inside = tokens[index : min(end, index + _MOST_TOKENS)]
        empty = end <= index + _MOST_TOKENS and not any(map(_is_read_out, inside))
        if place:
            scripted = any(each.attribute("id") or _is_scripted(each) for each in inside if each.kind == "start")
            scripted = scripted or hidden[index]
            yield HeadingTag(level, before, empty, scripted, place, url)
        if not empty:
            before = level


def _is_read_out(token: Token) -> bool:
    if token.kind in ("text", "reference"):
        return bool(token.data.strip())
    if token.kind != "start":
        return False
    return bool(token.value("alt").strip()) or token.name in _OBJECTS or any(map(token.value, _LABELS))


def _is_scripted(token: Token) -> bool:
    return any(each.name.startswith(("data-", "x-", "v-", "ng-", ":", "@")) for each in token.attributes)


def _hidden(reading: HtmlReading) -> list[bool]:
    """For each token whether it stands in what is not read out before a script shows it, such as a dialog."""
    hidden = [
        each.kind == "start" and (each.value("aria-hidden").lower() == "true" or each.attribute("hidden") is not None)
        for each in reading.tokens
    ]
    for index, parent in enumerate(reading.nesting.parents):
        hidden[index] = hidden[index] or (parent >= 0 and hidden[parent])
    return hidden


def repeated_attributes(reading: HtmlReading, page: Traced, url: str) -> Iterator[RepeatedAttribute]:
    """The attributes that a tag of a page has more than once.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    for token in reading.tokens:
        if len(token.attributes) < 2:
            continue
        seen: set[str] = set()
        again: dict[str, Attribute] = {}
        for attribute in token.attributes:
            if attribute.name in seen:
                again.setdefault(attribute.name, attribute)
            seen.add(attribute.name)
        places = [page.place(each.name_start, each.name_start + len(name)) for name, each in again.items()]
        if place := next((each for each in places if each), None):
            yield RepeatedAttribute(_given_twice([*again]), place, url)


def _given_twice(names: Sequence[str]) -> str:
    """What is wrong with a tag that has some attributes twice; a sign of markup in a name tells why."""
    if odd := next((name for name in names if _NO_NAME.search(name)), None):
        return f"a quotation mark ends a value too early, so `{odd}` and what follows is read as attributes, some twice"
    quoted = ", ".join(f"`{name}`" for name in names)
    return f"the attribute {quoted} is given twice" if len(names) == 1 else f"the attributes {quoted} are given twice"


def page_head(reading: HtmlReading, page: Traced, url: str) -> Iterator[PageHead]:
    """What a page says of itself, if it is a whole document.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    tokens, parents = reading.tokens, reading.nesting.parents
    found: dict[str, int] = {}
    refreshes = False
    for index, token in enumerate(tokens):
        if token.kind != "start":
            continue
        if token.name == "title":
            around = parents[index]
            if around < 0 or tokens[around].name in ("head", "html"):
                found.setdefault("title", index)
        elif token.name in ("html", "head", "body"):
            found.setdefault(token.name, index)
        elif token.name == "meta" and token.value("http-equiv").lower() == "refresh":
            refreshes = True
    first = found.get("html", found.get("head"))
    place = page.place(tokens[first].start, tokens[first].end) if first is not None else None
    if place is None:
        return
    head, title = (
        page.place(tokens[found[name]].start, tokens[found[name]].end) if name in found else None
        for name in ("head", "title")
    )
    yield PageHead(
        place,
        tokens[found["html"]].value("lang") if "html" in found else None,
        head,
        _text_in(reading, found["title"]) if "title" in found else None,
        title,
        refreshes,
        url,
    )


def _text_in(reading: HtmlReading, index: int) -> str:
    inside = reading.tokens[index + 1 : reading.nesting.ends.get(index, index + 1)]
    return "".join(token.data for token in inside if token.kind in ("text", "reference")).strip()
