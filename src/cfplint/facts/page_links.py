"""The links of a rendered page, and of the style sheets, feeds and manifests beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cfplint.facts.feed_urls import feed_urls
from cfplint.facts.json_urls import LINKED_DATA_KEYS, MANIFEST_KEYS, json_urls
from cfplint.facts.links import CommentedLink, Hole, Hrefless, Iconless, Link
from cfplint.facts.style_urls import style_urls, taken_by_browsers
from cfplint.facts.urls import URL_PROPERTIES, Url, urls
from cfplint.facts.values import place_of_value
from cfplint.html import HtmlReading, Token, read
from cfplint.source import Place, Run, Span, Traced, cut

_MOST_TEXT = 120
"""So many characters tell what a link is for."""
_MOST_TOKENS = 60
_LEADING = frozenset(("href", "xlink:href"))
_OTHER_USES = frozenset(("id", "name", "role", "tabindex"))
"""With one of these an `a` is no link that somebody forgot to finish."""
_LOADING = frozenset(("src", "srcset", "data-src", "data-srcset", "data-original", "data-lazy"))
_WANTED = {
    "a": _LEADING | _OTHER_USES,
    "area": _LEADING,
    "img": _LOADING,
    "script": frozenset(("src", "data-src", "id")),
    "meta": frozenset(("content",)),
}
"""The attributes of which an element must have one to lead somewhere or load something."""
_IGNORED = "data-proofer-ignore"
"""Elements marked with it, and what is in them, are left alone, as html-proofer does."""
_STYLES = (".css", ".scss", ".sass")
_MANIFESTS = (".webmanifest", "manifest.json")
_FEEDS = (".xml", ".atom", ".rss")


@dataclass(slots=True)
class LinkReader:
    """Reads the links of one page, token by token."""

    page: Traced
    url: str
    """The URL of the page."""
    reading: HtmlReading
    bodies: Mapping[str, int]
    """The offset at which the body begins, for each file with front matter."""
    base: str | None = None
    path: str = ""
    """The page's own file, if it is known."""
    _ignored: Sequence[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.base = self.base or _base(self.reading)
        self._ignored = _ignored(self.reading) if _IGNORED in self.page.text else ()

    def links(self, index: int) -> Iterator[Link]:
        """The links in a start tag, and in the text of a style sheet or of structured data that it begins.

        Args:
            index: of the start tag among the tokens of the page.
        """
        token = self.reading.tokens[index]
        if self.leaves_alone(index):
            return
        text: str | None = None
        for found in urls(token) if token.attributes else ():
            text = self._text(index) if text is None else text
            rel = " ".join(token.value("rel").lower().split()) if token.name == "link" else ""
            around = Span(token.start, token.end)
            yield from _link(self.page, found, self.url, token.name, self.bodies, around, self.base, rel, text)
        if token.name in ("style", "script") and index + 1 < len(self.reading.tokens):
            yield from self._in_text(token, self.reading.tokens[index + 1])

    def leaves_alone(self, index: int) -> bool:
        """Whether the page wants an element to be left alone.

        Args:
            index: of the start tag among the tokens of the page.
        """
        return bool(self._ignored) and self._ignored[index]

    def hrefless(self, index: int) -> Iterator[Hrefless]:
        """The element that a start tag begins, if it lacks the attribute that says where it leads or what it shows.

        Args:
            index: of the start tag among the tokens of the page.
        """
        token = self.reading.tokens[index]
        wanted = _WANTED.get(token.name)
        if wanted is None or self.leaves_alone(index):
            return
        if token.name == "script" and not self._is_empty(index):
            return
        missing = not wanted & {attribute.name for attribute in token.attributes}
        missing = missing and (token.name != "meta" or token.value("property").lower() in URL_PROPERTIES)
        place = self.page.place(token.start, token.end)
        if missing and place:
            yield Hrefless(token.name, place, self.url)

    def iconless(self) -> Iterator[Iconless]:
        """The page, if it names no icon; not one that only sends its visitors on."""
        places: list[Place | None] = []
        for index, token in enumerate(self.reading.tokens):
            if token.kind != "start":
                continue
            icon = token.name == "link" and "icon" in token.value("rel").lower().split()
            if icon and not self.leaves_alone(index):
                return
            if token.name == "meta" and token.value("http-equiv").lower() == "refresh":
                return
            if token.name == "head":
                places.insert(0, self.page.place(token.start, token.end))
            elif not places:
                places.append(self._own_place(token))
        for place in filter(None, places[:1]):
            yield Iconless(place, self.url)

    def commented(self, data: Traced) -> Iterator[CommentedLink]:
        """The links of a comment.

        Args:
            data: what stands between its marks.
        """
        if "href" not in data.text and "src" not in data.text:
            return
        inside = LinkReader(data, self.url, read(data.text), self.bodies, self.base)
        for index, token in enumerate(inside.reading.tokens):
            if token.kind == "start" and token.attributes:
                yield from (CommentedLink(link, link.place, self.url) for link in inside.links(index))

    def _own_place(self, token: Token) -> Place | None:
        """A tag's place in the page's own file, or the beginning of that: who includes a tag has no part in it."""
        place = self.page.place(token.start, token.end)
        if place is None or place.path == self.path or not self.path:
            return place
        return Place(self.path, Span(0, min(3, self.bodies.get(self.path, 0))))

    def _is_empty(self, index: int) -> bool:
        tokens = self.reading.tokens
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        return follows is None or follows.kind != "text" or not follows.data.strip()

    def _in_text(self, token: Token, text: Token) -> Iterator[Link]:
        if text.kind != "text":
            return
        found: Iterator[Url] = iter(())
        if token.name == "style":
            found = _of_styles(text.data, text.start)
        elif token.value("type").strip().lower() == "application/ld+json":
            found = _of_json(text.data, LINKED_DATA_KEYS, text.start)
        for each in found:
            yield from _link(self.page, each, self.url, token.name, self.bodies, base=self.base)

    def _text(self, index: int) -> str:
        """What a visitor reads of a link or hears of an image."""
        tokens = self.reading.tokens
        if tokens[index].name != "a":
            return " ".join(tokens[index].value("alt")[:_MOST_TEXT].split())
        parts: list[str] = []
        length = 0
        end = min(self.reading.nesting.ends.get(index, index), index + _MOST_TOKENS)
        for token in tokens[index + 1 : end]:
            part = token.data if token.kind in ("text", "reference") else token.value("alt")
            parts.append(part[:_MOST_TEXT])
            length += len(part)
            if length > _MOST_TEXT:
                break
        return " ".join("".join(parts)[:_MOST_TEXT].split())


def read_links(
    text: Traced, *, url: str, path: str, sass: bool = False, bodies: Mapping[str, int] | None = None
) -> tuple[Link, ...]:
    """The links of a published text that is no page: a style sheet, a manifest, a feed, a site map.

    Args:
        text: what is published.
        url: its URL below baseurl, with a leading `/`.
        path: its file in the output; the extension tells what it is.
        sass: whether it is a style sheet of Sass, whose imports are put in when it is published.
        bodies: as for `read_page`.
    """
    if path.endswith(_STYLES):
        element, found = "css", _of_styles(text.text, 0)
    elif path.endswith(_MANIFESTS):
        element, found = "json", _of_json(text.text, MANIFEST_KEYS, 0)
    elif path.endswith(_FEEDS):
        element, found = "feed", (Url(each.url, each.name, each.start, each.end) for each in feed_urls(text.text))
    else:
        return ()
    found = (each for each in found if not (sass and each.attribute == "@import"))
    return tuple(link for each in found for link in _link(text, each, url, element, bodies or {}))


def _of_styles(text: str, shift: int) -> Iterator[Url]:
    """The URLs of CSS that are no part of the same document."""
    if "url" not in text.lower() and "@import" not in text.lower():
        return
    for found in taken_by_browsers(style_urls(text), text):
        # `$` and `#{` are Sass, whose values are not known here.
        if found.url and not found.url.startswith(("#", "$")) and "#{" not in found.url:
            yield Url(found.url, "@import" if found.imported else "url()", found.start + shift, found.end + shift)


def _of_json(text: str, keys: frozenset[str], shift: int) -> Iterator[Url]:
    return (Url(each.url, each.key, each.start, each.end) for each in json_urls(text, keys, shift) if each.url)


def _link(
    page: Traced,
    found: Url,
    url: str,
    element: str,
    bodies: Mapping[str, int],
    around: Span | None = None,
    base: str | None = None,
    rel: str = "",
    text: str = "",
) -> Iterator[Link]:
    """The link of a URL, unless nothing tells where it came from."""
    place, related, composed = place_of_value(page, found.start, found.end, bodies)
    if place is None and around:
        place = page.place(around.start, around.end)
    if place is None:
        return
    written = not composed and len(place.span) == len(found.url) and page.text[found.start : found.end] == found.url
    written = written and all(run.verbatim for run in cut(page.runs, found.start, found.end))
    holes = tuple(_holes(page, found))
    yield Link(
        found.url,
        element,
        found.attribute,
        place,
        related,
        url,
        base,
        composed,
        rel,
        text,
        written=written,
        holes=holes,
    )


def _holes(page: Traced, found: Url) -> Iterator[Hole]:
    """The places inside and around a URL whose source gave it no character."""
    start, end = (found.start, found.end) if found.url else _empty_value(page.text, found)
    first = max(start - 1, 0)
    runs = cut(page.runs, first, min(end + 1, len(page.text)), first)
    for number, run in enumerate(runs):
        before = runs[number - 1] if number else None
        if before and before.source == run.source and before.start + before.length == run.start:
            span = _between(before, run)
            if span and not (before.verbatim and _holds_another(span, runs, run.source)):
                yield Hole(min(max(run.start - start, 0), len(found.url)), Place(run.source, span))


def _holds_another(span: Span, runs: Sequence[Run], path: str) -> bool:
    """Whether what stands beside a URL came from the midst of a gap: the URL is from elsewhere in its file then.

    The sponsors of a page's front matter are printed by its own template, far below them.
    """
    return any(run.source == path and span.start <= run.origin < span.end for run in runs)


def _between(one: Run, other: Run) -> Span | None:
    """What stands in a file between two stretches that follow each other on the page.

    A tag that kramdown wrote came from the whole of its source: what is left of that behind the URL is told.
    """
    first = one.origin + one.origin_length
    if first < other.origin and one.verbatim:
        return Span(first, other.origin)
    if not other.verbatim and other.origin <= first < other.origin + other.origin_length and one.verbatim:
        return Span(first, other.origin + other.origin_length)
    if not one.verbatim and (one.origin, one.origin_length) == (other.origin, other.origin_length):
        return Span(one.origin, first)
    return None


def _empty_value(text: str, found: Url) -> tuple[int, int]:
    """The place between the quotes of an attribute that is empty, behind its name."""
    quote = found.end
    while quote < len(text) and text[quote] in "= \t\r\n":
        quote += 1
    at = quote + 1 if text[quote : quote + 1] in ("'", '"') else quote
    return at, at


def _base(reading: HtmlReading) -> str | None:
    for token in reading.tokens:
        if token.name == "base" and token.kind == "start" and token.attribute("href"):
            return token.value("href").strip()
    return None


def _ignored(reading: HtmlReading) -> Sequence[bool]:
    """For each token whether it stands in an element that is left alone."""
    marked = [any(each.name == _IGNORED for each in token.attributes) for token in reading.tokens]
    for index, parent in enumerate(reading.nesting.parents):
        marked[index] = marked[index] or (parent >= 0 and marked[parent])
    return marked
