"""What a rendered page says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cfplint.facts.attribute_text import attribute_blocks, script_blocks
from cfplint.facts.blocks import BlockReader
from cfplint.facts.comments import comment_blocks
from cfplint.facts.doubled_ids import doubled_ids
from cfplint.facts.elements import Comment, Element, Heading
from cfplint.facts.images import Image, image
from cfplint.facts.leftovers import Leftover, leftovers
from cfplint.facts.links import Anchor, CommentedLink, DoubledId, Hrefless, Iconless, Link
from cfplint.facts.markup import HeadingTag, PageHead, RepeatedAttribute, TagFault, UnitlessLength
from cfplint.facts.page_links import LinkReader
from cfplint.facts.page_tags import read_tags
from cfplint.facts.text import TextBlock
from cfplint.html import HtmlReading, Token, read
from cfplint.source import Place, Span, Traced

_NO_VALUES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of one rendered page, each kind in order of the page."""

    url: str
    links: tuple[Link, ...] = ()
    commented_links: tuple[CommentedLink, ...] = ()
    hrefless: tuple[Hrefless, ...] = ()
    iconless: tuple[Iconless, ...] = ()
    """At most one."""
    anchors: tuple[Anchor, ...] = ()
    elements: tuple[Element, ...] = ()
    images: tuple[Image, ...] = ()
    comments: tuple[Comment, ...] = ()
    headings: tuple[Heading, ...] = ()
    doubled: tuple[DoubledId, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    """Live text, the lines of comments, and `script` text that holds a digit (attributes and scripts)."""
    markup: tuple[TagFault | HeadingTag | RepeatedAttribute | UnitlessLength | PageHead | Leftover, ...] = ()
    """What its tags say beside all this, and words left over from a template."""

    def without_structure(self) -> PageFacts:
        """The same without what would be other facts if the page were whole."""
        whole = (TagFault, HeadingTag, PageHead)
        return replace(self, markup=tuple(fact for fact in self.markup if not isinstance(fact, whole)))


def read_page(page: Traced, *, url: str, bodies: Mapping[str, int] | None = None, path: str = "") -> PageFacts:
    """Read a rendered page.

    Args:
        page: its HTML.
        url: its URL below baseurl, with a leading `/`.
        bodies: the offset at which the body begins, for each file with front matter; tells front-matter values from a
            page's own text where a URL is put together from both.
        path: the page's own file, if it is known.
    """
    reading = read(page.text)
    link_reader = LinkReader(page, url, reading, bodies or {}, path=path)
    links: list[Link] = []
    commented_links: list[CommentedLink] = []
    hrefless: list[Hrefless] = []
    anchors: list[Anchor] = []
    elements: list[Element] = []
    images: list[Image] = []
    comments: list[Comment] = []
    reader = BlockReader(page, url)
    blocks = reader.blocks
    origins = _Origins(page)
    for index, token in reader.read(reading):
        if token.kind == "start":
            place = origins.place(token.start, token.end)
            own_links = list(link_reader.links(index))
            links += own_links
            if place:
                values = (
                    {each.name: each.value for each in reversed(token.attributes)} if token.attributes else _NO_VALUES
                )
                elements.append(Element(token.name, values, place, url))
                shown = image(elements[-1], own_links)
                if shown and not link_reader.leaves_alone(index):
                    images.append(shown)
            hrefless += link_reader.hrefless(index)
            if token.attributes:
                anchors += _anchors(token, page, url)
            blocks += _blocks_of_tag(index, reading, page, url, reader.path)
        elif token.kind == "comment":
            place = page.place(token.start, token.end)
            data = _inside_comment(page, token)
            if place:
                comments.append(Comment(data, place, url))
            commented_links += link_reader.commented(data)
            blocks += comment_blocks(data, url=url, headings=reader.path)
    return PageFacts(
        url,
        tuple(links),
        tuple(commented_links),
        tuple(hrefless),
        tuple(link_reader.iconless()),
        tuple(anchors),
        tuple(elements),
        tuple(images),
        tuple(comments),
        tuple(reader.headings),
        tuple(doubled_ids(reading.tokens, page, url, links)),
        tuple(blocks),
        (*read_tags(reading, page, url, bodies or {}), *leftovers(blocks)),
    )


def read_blocks(page: Traced, *, url: str) -> tuple[TextBlock, ...]:
    """The `PageFacts.blocks` of a page alone, in half the time of all its facts.

    Args:
        page: its HTML.
        url: its URL below baseurl, with a leading `/`.
    """
    reading = read(page.text)
    reader = BlockReader(page, url)
    for index, token in reader.read(reading):
        if token.kind == "start":
            reader.blocks += _blocks_of_tag(index, reading, page, url, reader.path)
        elif token.kind == "comment":
            reader.blocks += comment_blocks(_inside_comment(page, token), url=url, headings=reader.path)
    return tuple(reader.blocks)


def _blocks_of_tag(
    index: int, reading: HtmlReading, page: Traced, url: str, headings: tuple[str, ...]
) -> Iterator[TextBlock]:
    """The text of a start tag's attributes, and of the script that it begins."""
    token = reading.tokens[index]
    if token.attributes:
        yield from attribute_blocks(token, page, url, headings)
    if token.name == "script" and index + 1 < len(reading.tokens) and reading.tokens[index + 1].kind == "text":
        yield from script_blocks(reading.tokens[index + 1], page, url, headings)


class _Origins:
    """The places of stretches of a page that are asked for from its start to its end."""

    def __init__(self, page: Traced) -> None:
        self._page = page
        self._at = 0

    def place(self, start: int, end: int) -> Place | None:
        """As `Traced.place`, without a search where the stretch lies in one copied run."""
        runs = self._page.runs
        while self._at < len(runs) and runs[self._at].end <= start:
            self._at += 1
        if self._at < len(runs):
            run = runs[self._at]
            if run.verbatim and run.start <= start and end <= run.end:
                origin = run.origin + start - run.start
                return Place(run.source, Span(origin, origin + end - start))
        return self._page.place(start, end)


def _anchors(token: Token, page: Traced, url: str) -> Iterator[Anchor]:
    for name in ("id", "name") if token.name in ("a", "map") else ("id",):
        attribute = token.attribute(name)
        if attribute and attribute.value:
            yield Anchor(attribute.value, token.name, page.place(attribute.start, attribute.end), url)


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
