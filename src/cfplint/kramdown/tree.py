"""What is done to the tree of blocks before it is written: spans, attribute lists, GFM's line breaks, abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from cfplint.kramdown.attribute_list import apply_list
from cfplint.kramdown.document import Document, Token
from cfplint.kramdown.header_ids import generate_gfm_id, plain_text
from cfplint.kramdown.list_items import raw_text_of
from cfplint.kramdown.marks import cut_marks, marks_of
from cfplint.kramdown.patterns import RUBY_SPACE
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.text import Text

_BLOCK_TYPES = frozenset(
    ("blank", "p", "header", "blockquote", "codeblock", "ul", "ol", "li", "dl", "dt", "dd", "table", "td", "hr")
)
_HOLDS_SPANS = frozenset(("p", "header", "dt", "td"))
"""Blocks whose children are spans, which lie in them as they are parsed; but not where a block is made of HTML."""
_WITHOUT_HEADERS = frozenset(("p", "blank", "text", "html_element", "codeblock", "dt", "td", "raw_text"))
"""Elements in which GFM looks for no headers."""


def finish_blocks(parser: KramdownSpanParser, token: Token, document: Document, level: int = 0) -> None:
    """Parse the spans of a block and of all in it, and apply the attribute lists that follow them."""
    inner = token["children"]
    if len(inner) == 1 and inner[0]["type"] == "raw_text":
        token["children"] = parser.spans(document, raw_text_of(inner[0]), level)
        return
    gfm = document.options.gfm
    stripping = gfm or document.options.auto_id_stripping
    children: list[Token] = []
    for child in inner:
        kind = child["type"]
        if kind == "raw_text":
            children += parser.spans(document, raw_text_of(child), level)
        elif kind == "eob":
            if child.get("ial"):
                apply_list(child, child["ial"], document)
        elif kind == "blank":
            if not children or children[-1]["type"] != "blank":
                children.append(child)
        else:
            if "value" in child or "parts" in child:
                _value(child, document)
            if child.get("children"):
                finish_blocks(parser, child, document, level + 1)
            if child.get("ial"):
                apply_list(child, child["ial"], document)
            if kind == "dt" or (stripping and kind == "header"):
                child["raw_text"] = plain_text(child, gfm=gfm)
            children.append(child)
    token["children"] = children


def _value(token: Token, document: Document) -> None:
    """Give a token of raw contents its `text`, and where it came from."""
    value: Text | None = token.get("value")
    if value is None and "parts" in token:
        value = raw_text_of(token)
    if value is None:
        return
    token["text"] = value.string
    if document.traced:
        token["marks"] = marks_of([(value.string, 0, len(value.string))], value)


def cover_children(token: Token, document: Document) -> None:
    """Widen the span of an element that ends where its content does, so that no child lies outside its parent."""
    start, end = token["span"]
    for child in token["children"]:
        if child.get("children") and (child["type"] not in _HOLDS_SPANS or document.made_native):
            cover_children(child, document)
        first, last = child["span"]
        if first < start:
            start = first
        if last > end:
            end = last
    token["span"] = start, end


def gfm_elements(root: Token, document: Document) -> None:
    """Make the ids of headers, and line breaks of the line ends that GFM takes for such."""
    source = document.source
    if document.hard_wrap or document.made_native or "\\\n" in source or "\\\r" in source or source.endswith("\\"):
        _with_breaks(root, document, {})
    elif document.options.auto_ids:
        _with_ids(root, document, {})


def _with_ids(token: Token, document: Document, used: dict[str, int]) -> None:
    for child in token["children"]:
        kind = child["type"]
        if kind == "header":
            _give_id(child, document, used)
        elif kind not in _WITHOUT_HEADERS and child["children"]:
            _with_ids(child, document, used)


def _give_id(header: Token, document: Document, used: dict[str, int]) -> bool:
    if "id" in header["attrs"]:
        return False
    if document.options.kramdown_version == "2.4" or not document.options.transliterated_header_ids:
        header["attrs"]["id"] = generate_gfm_id(header["raw_text"], document.options, used)
        header.setdefault("places", {})["id"] = header["text_span"]
    return True


def _with_breaks(token: Token, document: Document, used: dict[str, int]) -> None:
    options = document.options
    line_break = "\n" if document.hard_wrap else "\\\n"
    children: list[Token] = []
    for child in token["children"]:
        kind = child["type"]
        if kind == "text":
            if line_break in child["text"]:
                children += _broken(token, child, line_break)
                continue
        elif kind == "header" and options.auto_ids and _give_id(child, document, used):
            pass
        elif kind != "html_element" and child.get("children"):
            _with_breaks(child, document, used)
        children.append(child)
    token["children"] = children


def _broken(parent: Token, token: Token, line_break: str) -> list[Token]:
    text = token["text"]
    block = parent["type"] in _BLOCK_TYPES or parent.get("category") == "block"
    final = text.endswith(line_break) and block and parent["children"][-1] is token
    made: list[Token] = []
    at = 0
    while True:
        end = text.find(line_break, at)
        last = end < 0
        start = at - 1 if at else 0
        stop = len(text) if last else end
        if start < stop:
            made.append(cut_text(token, start, stop))
        if last:
            return made
        at = end + len(line_break)
        if not (final and at == len(text)):
            span = cut_text(token, end, end + 1)["span"]
            made.append({"type": "br", "attrs": {}, "children": [], "span": span})


def cut_text(token: Token, start: int, end: int) -> Token:
    """A part of a text token."""
    text = token["text"]
    made: Token = {"type": "text", "text": text[start:end], "span": token.get("span", (0, 0))}
    marks = token.get("marks")
    if marks:
        number = max(bisect_left(marks, (start + 1,)) - 1, 0)
        kept = list(cut_marks(marks, len(text), start, end, number))
        made["marks"] = kept
        if kept:
            made["span"] = (kept[0][1], max(kept[0][1], kept[-1][2]))
    return made


def replace_abbreviations(tokens: list[Token], parent: Token, document: Document, patterns: Any = None) -> list[Token]:
    """Mark up the abbreviations in text that is not raw HTML."""
    names = document.abbreviations
    if not names:
        return tokens
    if patterns is None:
        patterns = _patterns(document)
    anywhere, bounded = patterns
    result: list[Token] = []
    for token in tokens:
        if token["type"] == "text" and parent.get("content_model") != "raw":
            if anywhere.search(token["text"]):
                pieces = _abbreviated(token, bounded)
                document.used.update(
                    ("abbreviation", " ".join(piece["text"].split()))
                    for piece in pieces
                    if piece["type"] == "abbreviation"
                )
                result += pieces
                continue
        elif token.get("children"):
            token["children"] = replace_abbreviations(token["children"], token, document, patterns)
        result.append(token)
    return result


def _patterns(document: Document) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(document.abbreviations, key=len, reverse=True)
    modern = document.options.kramdown_version != "2.4"
    gap = "[ \\t\\r\\n\\f\\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"

    def pattern(name: str) -> str:
        if not modern:
            return re.escape(name)
        return gap.join(re.escape(part) for part in re.split(f"[{RUBY_SPACE}]", name))

    union = "|".join(pattern(name) for name in names)
    anywhere = re.compile(union)
    return anywhere, re.compile(rf"(?:(?:^)|[^A-Za-z0-9_])?(?P<name>{union})(?![A-Za-z0-9_])", re.MULTILINE)


def _abbreviated(token: Token, bounded: re.Pattern[str]) -> list[Token]:
    text = token["text"]
    made: list[Token] = []
    at = done = 0
    while True:
        match = bounded.search(text, at)
        if match is None:
            break
        start, end = match.span("name")
        if start > 0 and (text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] == "_")):
            at = match.start() + 1
            continue
        if start > done:
            made.append(cut_text(token, done, start))
        piece = cut_text(token, start, end)
        made.append({**piece, "type": "abbreviation", "attrs": {}, "children": []})
        at = done = end
    if done < len(text):
        made.append(cut_text(token, done, len(text)))
    return made
