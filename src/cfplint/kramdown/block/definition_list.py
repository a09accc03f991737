"""Definition lists.

Source: https://kramdown.gettalong.org/syntax.html#definition-lists
"""

from __future__ import annotations

import re

from cfplint.kramdown.attribute_list import parse_attribute_list
from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import REFS, Token
from cfplint.kramdown.header_ids import basic_id
from cfplint.kramdown.list_items import end_line, first_line, first_text, item_ial, line_patterns, line_piece
from cfplint.kramdown.patterns import BLANK_LINE, EOB_MARKER, OPT_SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.text import Text

_EOB = re.compile(EOB_MARKER)
_BLANK = re.compile(BLANK_LINE)
_AUTO_IDS = re.compile(r"auto_ids(?:-([A-Za-z0-9_-]+))?")
_MARKERS = tuple(re.compile(rf"( {{0,{width}}}:)([\t| ][^\n]*\n)") for width in range(4))
_Pieces = list[tuple[str, int, int]]


@block_rule(80, rf"{OPT_SPACE}:[\t| ][^\n]*\n", first=":")
def definition_list(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse definitions; the paragraph before them holds their terms."""
    tokens = state.tokens
    if not _follows_terms(tokens):
        return None
    if state.too_deep:
        state.notice("nesting-too-deep", "This list lies too deep to be one.", match.start(), match.end() - 1)
        return None
    spaced = tokens[-1]["type"] == "blank"
    para = tokens[-2 if spaced else -1]
    terms = first_text(para)
    if terms is None:
        return None
    listed = state.block("dl", match.start(), match.end())
    del tokens[-2 if spaced else -1 :]
    listed["children"] = _terms(terms, state)
    if "ial" in para:
        listed["ial"] = para["ial"]
    else:
        listed.pop("ial", None)
    end, items = _collect(parser, state, listed, match.start(), spaced=spaced)
    listed["span"] = (para["span"][0], max(para["span"][1], state.trimmed_span(match.start(), end)[1]))
    last: Token | None = None
    for item, pieces in items:
        text = state.text.pick(pieces)
        if text.string:
            parser.parse(state.child(text, item))
        children = item["children"]
        if not children:
            continue
        last = children.pop() if children[-1]["type"] == "blank" else None
        as_para = item.pop("first_as_para")
        if children and children[0]["type"] == "p" and not as_para:
            if len(children) > 1:
                end_line(children[0])
            children[0]["transparent"] = True
    _add(tokens, listed)
    if last is not None:
        tokens.append(last)
    return end


def _follows_terms(tokens: list[Token]) -> bool:
    if not tokens:
        return False
    if tokens[-1]["type"] == "p":
        return True
    return (
        len(tokens) >= 2 and tokens[-1]["type"] == "blank" and tokens[-1]["text"] == "\n" and tokens[-2]["type"] == "p"
    )


def _terms(text: Text, state: BlockState) -> list[Token]:
    terms: list[Token] = []
    at = 0
    lines = text.string.rstrip("\n")
    for line in lines.split("\n") if lines else ():
        start, end = at, at + len(line)
        at = end + 1
        term: Token = {"type": "dt", "attrs": {}, "children": [], "span": text.span(start, end)}
        ial = item_ial(line)
        if ial:
            place = start + ial.start(1), start + ial.end(1)
            parse_attribute_list(text.slice(*place), term.setdefault("ial", {}), state.document, text.span(*place))
            start += ial.end()
        term["raw_text"] = text.string[start:end]
        term["children"].append({"type": "raw_text", "parts": [text.slice(start, end)]})
        terms.append(term)
    return terms


def _collect(
    parser: KramdownBlockParser, state: BlockState, listed: Token, at: int, *, spaced: bool
) -> tuple[int, list[tuple[Token, _Pieces]]]:
    src, size = state.src, state.cursor_max
    items: list[tuple[Token, _Pieces]] = []
    indentation, width = 0, 3
    content = lazy = _BLANK
    last_blank = False
    while at < size:
        start = _MARKERS[width].match(src, at)
        if start:
            item: Token = {"type": "dd", "attrs": {}, "children": [], "span": state.trimmed_span(at, start.end())}
            item["first_as_para"] = spaced
            listed["children"].append(item)
            piece, indentation, ial = first_line(state, len(start[1]), start.end(1), start.end())
            if ial is not None:
                parse_attribute_list(
                    state.text.slice(*ial), item.setdefault("ial", {}), state.document, state.text.span(*ial)
                )
            content, lazy = line_patterns(parser, indentation)
            width = min(max(indentation - 1, 0), 3)
            items.append((item, [piece]))
            spaced = last_blank = False
            at = start.end()
            continue
        if _EOB.match(src, at):
            break
        line = content.match(src, at) or (None if last_blank else lazy.match(src, at))
        if line:
            piece, _ = line_piece(src, at, line.end(), indentation)
            items[-1][1].append(piece)
            spaced = last_blank = False
            at = line.end()
            item = items[-1][0]
            item["span"] = (item["span"][0], max(item["span"][1], state.trimmed_span(piece[1], at)[1]))
        else:
            blank = _BLANK.match(src, at)
            if blank is None:
                break
            items[-1][1].append(("", at, blank.end()))
            spaced = last_blank = True
            at = blank.end()
    return at, items


def _add(tokens: list[Token], listed: Token) -> None:
    """Append a definition list, or join it to the one before."""
    if tokens and tokens[-1]["type"] == "dl":
        before = tokens[-1]
    elif len(tokens) >= 2 and tokens[-1]["type"] == "blank" and tokens[-2]["type"] == "dl":
        tokens.pop()
        before = tokens[-1]
    else:
        tokens.append(listed)
        return
    before["children"] += listed["children"]
    before["span"] = (before["span"][0], max(before["span"][1], listed["span"][1]))


@renders("dl")
def render_definition_list(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a definition list."""
    renderer.indented_block("dl", token, indent)


@renders("dt")
def render_term(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a term, with an id if its list asks for them."""
    attrs = token["attrs"]
    if not attrs.get("id"):
        for reference in renderer.stack[-1].get("ial", {}).get(REFS, ()):
            found = _AUTO_IDS.match(reference)
            if found:
                attrs = {**attrs, "id": (found[1] or "") + basic_id(token["raw_text"])}
                break
    renderer.block("dt", token, indent, attrs)
