"""What a rendered page says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cfplint.facts.blocks import BlockReader
from cfplint.facts.comments import comment_blocks
from cfplint.facts.elements import Comment, Element, Heading
from cfplint.facts.links import Anchor, Link
from cfplint.facts.text import TextBlock
from cfplint.facts.urls import urls
from cfplint.facts.values import place_of_value, span_or_name
from cfplint.html import HtmlReading, Token, read
from cfplint.source import Run, Traced

_DIGIT = re.compile("[0-9]")
_SPOKEN = frozenset(("alt", "title", "content", "datetime", "placeholder", "value", "aria-label", "summary", "label"))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of one rendered page, each kind in order of the page."""

    url: str
    links: tuple[Link, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    elements: tuple[Element, ...] = ()
    comments: tuple[Comment, ...] = ()
    headings: tuple[Heading, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    """Live text, the lines of comments, and `script` text that holds a digit (attributes and scripts)."""


def read_page(page: Traced, *, url: str, bodies: Mapping[str, int] | None = None) -> PageFacts:
    """Read a rendered page.

    Args:
        page: its HTML.
        url: its URL below baseurl, with a leading `/`.
        bodies: the offset at which the body begins, for each file with front matter; tells front-matter values from a
            page's own text where a URL is put together from both.
    """
    reading = read(page.text)
    base = _base(reading)
    links: list[Link] = []
    anchors: list[Anchor] = []
    elements: list[Element] = []
    comments: list[Comment] = []
    blocks: list[TextBlock] = []
    reader = BlockReader(page, url)
    for index, token in reader.read(reading):
        if token.kind == "start":
            place = page.place(token.start, token.end)
            if place:
                values = {each.name: each.value for each in reversed(token.attributes)}
                elements.append(Element(token.name, values, place, url))
            if token.attributes:
                links += _links(token, page, url, base, bodies or {})
                anchors += _anchors(token, page, url)
                blocks += _attribute_text(token, page, url, reader.path)
            if token.name == "script":
                blocks += _script_text(reading, index, page, url, reader.path)
        elif token.kind == "comment":
            place = page.place(token.start, token.end)
            data = _inside_comment(page, token)
            if place:
                comments.append(Comment(data, place, url))
            blocks += comment_blocks(data, url=url, headings=reader.path)
    return PageFacts(
        url,
        tuple(links),
        tuple(anchors),
        tuple(elements),
        tuple(comments),
        tuple(reader.headings),
        (*reader.blocks, *blocks),
    )


def _base(reading: HtmlReading) -> str | None:
    for token in reading.tokens:
        if token.name == "base" and token.kind == "start" and token.attribute("href"):
            return token.value("href").strip()
    return None


def _links(token: Token, page: Traced, url: str, base: str | None, bodies: Mapping[str, int]) -> Iterator[Link]:
    for found in urls(token):
        span = span_or_name(found.start, found.end, found.attribute.name_start)
        place, related, composed = place_of_value(page, span.start, span.end, bodies)
        if place is None:
            place = page.place(token.start, token.end)
        if place:
            rel = token.value("rel").lower() if token.name == "link" else ""
            yield Link(found.url, token.name, found.attribute.name, place, related, url, base, composed, rel)


def _anchors(token: Token, page: Traced, url: str) -> Iterator[Anchor]:
    for name in ("id", "name") if token.name == "a" else ("id",):
        attribute = token.attribute(name)
        if attribute and attribute.value:
            yield Anchor(attribute.value, token.name, page.place(attribute.start, attribute.end), url)


def _attribute_text(token: Token, page: Traced, url: str, headings: tuple[str, ...]) -> Iterator[TextBlock]:
    for attribute in token.attributes:
        if (attribute.name in _SPOKEN or attribute.name.startswith("data-")) and _DIGIT.search(attribute.value):
            text = page.slice(attribute.start, attribute.end)
            if text.text != attribute.value:
                made = Run(0, len(attribute.value), "", attribute.start, attribute.end - attribute.start, False)
                text = page.through(attribute.value, (made,))
            if text.runs:
                yield TextBlock(text, "script", element=token.name, headings=headings, page=url)


def _script_text(
    reading: HtmlReading, index: int, page: Traced, url: str, headings: tuple[str, ...]
) -> Iterator[TextBlock]:
    if index + 1 >= len(reading.tokens) or reading.tokens[index + 1].kind != "text":
        return
    token = reading.tokens[index + 1]
    at = token.start
    for line in token.data.splitlines(keepends=True):
        end = at + len(line.rstrip())
        start = at + len(line) - len(line.lstrip())
        if start < end and _DIGIT.search(line):
            text = page.slice(start, end)
            if text.runs:
                yield TextBlock(text, "script", element="script", headings=headings, page=url)
        at += len(line)


def _inside_comment(page: Traced, token: Token) -> Traced:
    """What stands between `<!--` and `-->`."""
    text = page.text
    start = token.start + (4 if text.startswith("<!--", token.start) else 2)
    end = token.end
    for closing in ("-->", "--!>", ">"):
        if text.endswith(closing, start, token.end):
            end -= len(closing)
            break
    return page.slice(min(start, end), end)
