"""HTML in a line of text: elements, comments.

Source: https://kramdown.gettalong.org/syntax.html#html-spans
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.escapes import ESCAPES, SPECIALS
from cfplint.kramdown.html_syntax import (
    BLOCK_ELEMENTS,
    COMMENT_END,
    END_TAG_RE,
    MARKDOWN_ATTRIBUTE,
    TAG_RE,
    WITHOUT_BODY,
    content_model,
    is_known,
    parse_attributes,
)
from cfplint.kramdown.native import to_native
from cfplint.kramdown.patterns import NAME, SPACE
from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

_LINE_ENDS = re.compile(r"\n+")


@span_rule(40, rf"<(?:{NAME}|!--|/|!\[CDATA\[)", first="<")
def span_html(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a comment, a CDATA section or an element; an end tag on its own is text."""
    src, start = state.src, match.start()
    if src.startswith("<!--", start) and not state.lacks(COMMENT_END, start + 4):
        end = src.find(COMMENT_END, start + 4) + 3
        text = src[start:end]
        state.append(
            "xml_comment",
            start,
            end,
            category="span",
            text=text,
            chunks=[(text, start + state.shift, end + state.shift)],
        )
        return end
    if src.startswith("<![CDATA[", start):
        return _cdata(state, start)
    end_tag = END_TAG_RE.match(src, start)
    if end_tag:
        state.notice("stray-end-tag", f"Nothing is open that </{end_tag['name']}> could close.", *end_tag.span())
        state.add_text(end_tag[0], *end_tag.span())
        return end_tag.end()
    tag = TAG_RE.match(src, start)
    if tag is None or state.too_deep:
        state.add_text("<", start, start + 1)
        return start + 1
    return _element(parser, tag, state)


def _cdata(state: SpanState, start: int) -> int:
    if state.document.options.kramdown_version == "2.4" or state.lacks("]]>", start + 9):
        state.add_text("<", start, start + 1)
        return start + 1
    end = state.src.find("]]>", start + 9)
    at = start + 9
    for special in SPECIALS.finditer(state.src, at, end):
        first, last = special.span()
        if first > at:
            state.add_text(state.src[at:first], at, first)
        state.add_text(ESCAPES[special[0]], first, last)
        at = last
    if end > at:
        state.add_text(state.src[at:end], at, end)
    return end + 3


def _element(parser: KramdownSpanParser, tag: re.Match[str], state: SpanState) -> int:
    version = state.document.options.kramdown_version
    name = tag["name"]
    known = is_known(name.lower(), version)
    if known:
        name = name.lower()
    if name in BLOCK_ELEMENTS:
        state.notice("block-html-in-span", f"<{name}> is a block and stands in a line of text.", *tag.span())
        state.add_text(tag[0], *tag.span())
        return tag.end()
    key = ("html", tag.start(), *state.context())
    if key not in state.memo:
        state.memo[key] = _parse(parser, tag, state, name, known=known)
    token, end = state.memo[key]
    state.add({**token, "attrs": dict(token["attrs"])})
    state.images += token["type"] == "img"
    return int(end)


def _parse(
    parser: KramdownSpanParser, tag: re.Match[str], state: SpanState, name: str, *, known: bool
) -> tuple[Token, int]:
    src, shift = state.src, state.shift
    attrs, places, doubled = parse_attributes(src, tag.start("attributes"), tag.end("attributes"), known=known)
    for each, place in doubled:
        state.notice("duplicate-attribute", f"The attribute `{each}` is given twice.", *place)
    for each, value in attrs.items():
        if "\n" in value:
            attrs[each] = _LINE_ENDS.sub(" ", value)
    parsed = state.document.options.parse_span_html and content_model(name) != "raw" and not state.raw
    wanted = MARKDOWN_ATTRIBUTE.get(attrs.pop("markdown", ""))
    if wanted == "span":
        parsed = True
    elif wanted == "default":
        parsed = content_model(name) != "raw"
    elif wanted == "raw":
        parsed = False
    elif wanted == "block":
        state.notice("block-markdown-in-span", f"<{name}> stands in a line of text and holds no blocks.", *tag.span())
    children: list[Token] = []
    end = tag.end()
    end_tag: tuple[int, int] | None = None
    if not tag["closed"] and name not in WITHOUT_BODY:
        stop = re.compile(rf"</{re.escape(name)}{SPACE}*>", re.IGNORECASE if known else 0)
        children, end, found = parser.within(
            state, "html_element", end, stop, raw=not parsed, rules=None if parsed else ("span_html",)
        )
        if found:
            closing = stop.match(src, end)
            end_tag = (end + shift, closing.end() + shift) if closing else None
            end = closing.end() if closing else end
        else:
            state.notice("unclosed-html", f"<{name}> is never closed.", *tag.span())
            _rest(children, src, end, shift)
            end = len(src)
    token: Token = {
        "type": "html_element", "name": name, "category": "span", "content_model": "span" if parsed else "raw",
        "attrs": attrs, "children": children, "span": (tag.start() + shift, end + shift),
        "tag": (tag.start() + shift, tag.end() + shift),
        "local": {each: [(attrs[each], a + shift, b + shift)] for each, (a, b) in places.items() if each in attrs},
    }  # fmt: skip
    if end_tag:
        token["end_tag"] = end_tag
    if state.document.options.html_to_native:
        token = to_native(state.document, token, inline=True)
    return token, end


def _rest(children: list[Token], src: str, start: int, shift: int) -> None:
    if start >= len(src):
        return
    chunk = (src[start:], start + shift, len(src) + shift)
    if children and children[-1]["type"] == "text":
        last = children[-1]
        children[-1] = {
            **last,
            "text": last["text"] + chunk[0],
            "chunks": [*last["chunks"], chunk],
            "span": (last["span"][0], chunk[2]),
        }
    else:
        children.append({"type": "text", "text": chunk[0], "chunks": [chunk], "span": chunk[1:]})
