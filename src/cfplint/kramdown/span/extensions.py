"""Attribute lists and extensions in a line of text.

Source: https://kramdown.gettalong.org/syntax.html#span-ials
"""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.attribute_list import PLACES, Attributes, apply_list, merge_lists, read_attribute_list
from cfplint.kramdown.document import Token
from cfplint.kramdown.extensions import EXTENSION_START, handle_extension
from cfplint.kramdown.patterns import ANY_CHARS
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState
from cfplint.kramdown.text import Text

_MERGED = ":merged"
_MOST_MERGED = 100
"""How many lists are added to one that links share; without a limit many links would take the square of their time."""
_IAL = re.compile(rf"\{{:({ANY_CHARS})\}}")


@span_rule(90, r"\{:", first="{", tell=("{:",))
def span_extensions(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse an attribute list or an extension; what is neither is text."""
    start = match.start()
    if not state.lacks("}", start):
        extension = EXTENSION_START.match(state.src, start)
        if extension:
            end = _extension(extension, state)
            if end is not None:
                return end
        else:
            ial = _IAL.match(state.src, start)
            if ial and state.tokens and not state.chunks and state.tokens[-1]["type"] != "text":
                attributes: Attributes = {}
                if not read_attribute_list(_text(state, *ial.span(1)), attributes):
                    state.notice("invalid-attribute-list", "This attribute list sets nothing.", *ial.span())
                _apply(state.tokens[-1], attributes, state)
                return ial.end()
            if ial:
                state.notice("stray-attribute-list", "This attribute list follows text, not an element.", *ial.span())
    state.add_text("{", start, start + 1)
    return start + 1


def _text(state: SpanState, start: int, end: int) -> Text:
    return Text(state.src[start:end], [0], [start + state.shift])


def _apply(token: Token, attributes: Attributes, state: SpanState) -> None:
    places = attributes.get(PLACES, {})
    local = token.setdefault("local", {})
    if "places" in token:
        token["places"] = dict(token["places"])
    plain = {**attributes, PLACES: {}}
    # As in kramdown, a link shares the list of its definition, so that later links get what this one adds to it.
    shared = token.setdefault("ial", {})
    shared[_MERGED] = shared.get(_MERGED, 0) + 1
    if shared[_MERGED] <= _MOST_MERGED:
        merge_lists(shared, plain)
    apply_list(token, plain, state.document)
    for name, place in places.items():
        value: Any = token["attrs"].get(name)
        if isinstance(value, str):
            local[name] = [(value, *place)]


def _extension(match: re.Match[str], state: SpanState) -> int | None:
    name = match["name"]
    if name is None:
        state.notice("invalid-extension", "Nothing is open that this could end.", *match.span())
        return None
    attributes: Attributes = {}
    if match["list"] and not read_attribute_list(_text(state, *match.span("list")), attributes):
        state.notice("invalid-attribute-list", "This attribute list sets nothing.", *match.span())
    body, end = None, match.end()
    if not match["one"]:
        stop = None if state.lacks("{:/", end) else _stop(name).search(state.src, end)
        if stop is None:
            state.notice("invalid-extension", f"The extension '{name}' is never ended.", *match.span())
            return None
        body, end = state.src[match.end() : stop.start()], stop.end()

    def add(kind: str, **keys: Any) -> None:
        first = match.end() + state.shift
        state.append(kind, match.start(), end, chunks=[(keys["text"], first, first + len(keys["text"]))], **keys)

    def warn(kind: str, message: str) -> None:
        state.notice(kind, message, *match.span())

    if handle_extension(name, attributes, body, "span", state.document, add, warn):
        return end
    state.notice("invalid-extension", f"There is no extension '{name}'.", *match.span())
    return None


def _stop(name: str) -> re.Pattern[str]:
    return re.compile(rf"\{{:/(?:{re.escape(name)})?\}}")


@renders("comment")
def render_comment(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a comment of kramdown's as one of HTML."""
    block = token["category"] == "block"
    renderer.write(" " * indent if block else "")
    renderer.write("<!-- ", token["span"])
    renderer.raw(token)
    renderer.write(" -->", token["span"])
    renderer.write("\n" if block else "")
