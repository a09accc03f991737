"""Links and images: `[text](url "title")`, `[text][id]`, `![alt](url)`.

Source: https://kramdown.gettalong.org/syntax.html#links-and-images
"""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.attribute_list import apply_list
from cfplint.kramdown.document import Document, LinkDefinition, Token
from cfplint.kramdown.marks import Chunk
from cfplint.kramdown.patterns import RUBY_STRIP
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span.escaped_chars import ESCAPED
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import LINK, SpanState

_BRACKET = re.compile(r"\]|!?\[")
_PAREN = re.compile(r"(\()|(\))|[ \t\r\n\f\v](?=['\"])")
_INLINE_ID = re.compile(r"[ \t\r\n\f\v]*?\[([^\]]+)?\]")
_ANGLE = re.compile(r"\(<([^\n]*?)>")
_TITLE_END = {quote: re.compile(rf"{quote}[ \t\r\n\f\v]*\)") for quote in "\"'"}
_TITLE_START = re.compile(r"[ \t\r\n\f\v]*([\"'])")
_ESCAPED = re.compile(ESCAPED)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def normalize_link_id(text: str) -> str:
    """A link id as it is compared: runs of white space are one space, letters are small."""
    return _SPACES.sub(" ", text).lower()


@span_rule(60, r"!?\[(?=[^^])", first="![", tell=("[", "!["))
def link(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a link or an image; brackets that are neither are text."""
    start, behind = match.span()
    image = behind - start == 2
    if (not image and state.opens & LINK) or state.too_deep:
        state.add_text(match[0], start, behind)
        return behind
    key = ("link", start, state.opens, state.raw, state.rules)
    if key not in state.memo:
        state.memo[key] = _parse(parser, state, start, behind, image=image)
    outcome = state.memo[key]
    if outcome is None:
        state.add_text(match[0], start, behind)
        return behind
    token, end = outcome
    copy = {**token, "attrs": dict(token["attrs"])}
    state.add(copy)
    state.images += image
    return int(end)


def _parse(
    parser: KramdownSpanParser, state: SpanState, start: int, inside: int, *, image: bool
) -> tuple[Token, int] | None:
    context = ("closers", state.opens, state.raw, state.rules)
    closers: dict[int, int | None] = state.memo.setdefault(context, {})
    kind = "img" if image else "a"
    children: list[Token] | None = None
    if start not in closers:
        children = _find_closers(parser, state, kind, start, inside, closers)
    close = closers[start]
    if close is None:
        return None
    attributes = _destination(state, start, inside, close)
    if attributes is None:
        return None
    attrs, local, places, end, ial = attributes
    token: Token = {"type": kind, "attrs": {}, "children": [], "span": (start + state.shift, end + state.shift)}
    if ial is not None:
        token["ial"] = ial
        apply_list(token, ial, state.document)
    if places:
        token.setdefault("places", {}).update(places)
    if local:
        token["local"] = local
    if image:
        alt = _ESCAPED.sub(r"\1", state.src[inside:close])
        token["attrs"].update({"src": attrs["href"], "alt": alt})
        local["alt"] = [(alt, inside + state.shift, close + state.shift)]
        _rename(token, "href", "src")
    else:
        token["attrs"]["href"] = attrs["href"]
        if children is None:
            children, _, _ = parser.within(
                state, kind, inside, _BRACKET, lambda stop: stop.start() == close, opens=LINK
            )
        token["children"] = children
    if attrs.get("title") is not None:
        token["attrs"]["title"] = attrs["title"]
    return token, end


def _rename(token: Token, old: str, new: str) -> None:
    for places in (token.get("places"), token.get("local")):
        if places and old in places:
            places[new] = places.pop(old)


def _find_closers(
    parser: KramdownSpanParser, state: SpanState, kind: str, start: int, inside: int, closers: dict[int, int | None]
) -> list[Token] | None:
    """Parse a link's text, and learn on the way where every bracket in it closes."""
    if state.lacks("]", inside) and not _may_end_at_opening(state, inside):
        closers[start] = None
        return None
    brackets = _Brackets(start)

    def accept(stop: re.Match[str]) -> bool:
        brackets.count_images(state.images, state.tokens, state.shift)
        for closed in brackets.step(stop, len(state.tokens)):
            closers.setdefault(closed, stop.start())
        return brackets.depth == 0

    children, end, found = parser.within(state, kind, inside, _BRACKET, accept, opens=LINK)
    closers[start] = end if found else None
    if not found:
        brackets.count_images(state.inner_images, children, state.shift)
        for waiting in brackets.waiting.values():
            closers.update((bracket, None) for bracket in waiting if bracket not in closers)
        return None
    return children


def _may_end_at_opening(state: SpanState, start: int) -> bool:
    """Whether a link may end at an opening bracket: images that have no brackets themselves upset the count."""
    options = state.document.options
    lone = (options.html_to_native and not state.lacks("<", start)) or (
        options.gfm_emojis and not state.lacks(":", start)
    )
    return lone and (bool(state.document.link_defs) or not state.lacks("(", start))


class _Brackets:
    """The brackets in a link's text.

    As in kramdown, each image takes one off their depth: most images opened a bracket; one that did not (an emoji, an
    element of HTML made native) upsets the count.
    """

    def __init__(self, start: int) -> None:
        self.depth = 1
        self.images = 0
        self.waiting: dict[int, list[int]] = {0: [start]}
        """Opened brackets, by the depth at which they close."""
        self.last: tuple[int, int, int] | None = None
        """The bracket that was opened last, the depth at which it closes, and how many tokens there were then."""

    def count_images(self, images: int, tokens: list[Token], shift: int) -> None:
        """Take note of the images since the last bracket; if that began one, it waits no more."""
        self.depth -= images - self.images
        self.images = images
        if self.last is not None:
            bracket, depth, number = self.last
            for token in tokens[number : number + 2]:
                if token["type"] == "img" and token["span"][0] == bracket + shift:
                    self.waiting[depth].pop()
            self.last = None

    def step(self, stop: re.Match[str], number: int) -> list[int]:
        """Take note of a bracket; gives those that it closes."""
        opens = stop[0] != "]"
        self.depth += 1 if opens else -1
        closed = self.waiting.pop(self.depth, [])
        if opens and self.depth:
            self.waiting.setdefault(self.depth - 1, []).append(stop.start())
            self.last = stop.start(), self.depth - 1, number
        return closed


_Found = tuple[dict[str, str | None], dict[str, list[Chunk]], dict[str, Any], int, dict[str, Any] | None]


def _destination(state: SpanState, start: int, inside: int, close: int) -> _Found | None:
    src = state.src
    at = close + (2 if src[close] == "!" else 1)
    by_id = None if state.lacks("]", at) else _INLINE_ID.match(src, at)
    if by_id or not src.startswith("(", at):
        given = by_id[1] if by_id else None
        definition = _definition(state.document, given, src, inside, close)
        if definition is None:
            shown = src[inside:close] if given is None else given
            # With a space between, the two brackets are most often two of a sentence.
            kind = "unknown-link-id" if by_id and src.startswith("[", at) else "unknown-shortcut-link-id"
            state.notice(kind, f"There is no link definition '{shown[:80]}'.", start, by_id.end() if by_id else at)
            return None
        places = {"href": definition.url_place, "title": definition.title_place}
        ial = (definition.token or {}).get("ial")
        end = by_id.end() if by_id else at
        found: dict[str, str | None] = {"href": definition.url, "title": definition.title}
        return found, {}, {name: place for name, place in places.items() if place}, end, ial
    return _inline(state, at)


def _definition(document: Document, given: str | None, src: str, inside: int, close: int) -> LinkDefinition | None:
    if given is not None:
        return document.link(normalize_link_id(given))
    if not document.link_defs or close - inside > 4 * document.longest_link_id + 200:
        return None
    return document.link(normalize_link_id(_ESCAPED.sub(r"\1", src[inside:close])))


def _inline(state: SpanState, at: int) -> _Found | None:
    src, shift = state.src, state.shift
    angle = _ANGLE.match(src, at)
    if angle:
        first, last, at = angle.start(1), angle.end(1), angle.end()
        complete = src.startswith(")", at)
        at += complete
    else:
        closing, complete = _closing_paren(state, at)
        first, last = at + 1, closing
        at = closing + 1 if closing < len(src) else closing
        while first < last and src[first] in RUBY_STRIP:
            first += 1
        while last > first and src[last - 1] in RUBY_STRIP:
            last -= 1
    url = src[first:last]
    local: dict[str, list[Chunk]] = {"href": [(url, first + shift, last + shift)]}
    if complete:
        return {"href": url}, local, {}, at, None
    title = _title(state, at)
    if title is None:
        return None
    local["title"] = [(src[title[0] : title[1]], title[0] + shift, title[1] + shift)]
    return {"href": url, "title": src[title[0] : title[1]]}, local, {}, title[2], None


def _closing_paren(state: SpanState, start: int) -> tuple[int, bool]:
    """Where a URL in parentheses ends, and whether a parenthesis ends it (else a title follows)."""
    known: dict[int, tuple[int, bool]] = state.memo.setdefault("parens", {})
    if start in known:
        return known[start]
    opened: list[int] = []
    for event in _PAREN.finditer(state.src, start):
        at = event.start()
        if event[1]:
            opened.append(at)
        elif event[2]:
            known[opened.pop()] = at, True
            if not opened:
                return known[start]
        else:
            known.update((paren, (at, False)) for paren in opened)
            return known[start]
    known.update((paren, (len(state.src), False)) for paren in opened)
    return known[start]


def _title(state: SpanState, at: int) -> tuple[int, int, int] | None:
    start = _TITLE_START.match(state.src, at)
    if start is None or state.absent.get("title " + start[1], len(state.src)) <= start.end():
        return None
    end = _TITLE_END[start[1]].search(state.src, start.end() + 1)
    if end is None:
        state.absent["title " + start[1]] = start.end()
        return None
    return start.end(), end.start(), end.end()


@renders("a")
def render_link(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a link."""
    renderer.open_tag("a", token)
    renderer.inner(token, indent)
    renderer.close_tag("a", token)


@renders("img")
def render_image(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write an image."""
    renderer.open_tag("img", token, end=" />")
