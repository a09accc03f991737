"""Headers: `# ATX` and Setext, with ids.

Source: https://kramdown.gettalong.org/syntax.html#headers
"""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.header_ids import generate_id
from cfplint.kramdown.options import Options
from cfplint.kramdown.patterns import OPT_SPACE, RUBY_STRIP
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer

_NAME_START = (
    ":A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME_CHAR = _NAME_START + "\\-.0-9\u00b7\u0300-\u036f\u203f\u2040"
_ID = re.compile(rf"[\t ]\{{#(?P<id>[{_NAME_START}][{_NAME_CHAR}]*)\}}\Z")
_CLOSING = re.compile(r"(?<!\\)#+\Z")
_NO_TOC = re.compile(r"\bno_toc\b")
_CLOSING_GFM = re.compile(r"[\t ]#+\Z")


def _gfm_quirk(options: Options) -> bool:
    return options.gfm and "paragraph_end" in options.gfm_quirks


@block_rule(100, rf"{OPT_SPACE}(?P<contents>[^ \t][^\n]*)\n(?P<level>[-=])[-=]*[ \t\r\f\v]*\n")
def setext_header(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a header that is underlined."""
    if not state.after_block_boundary():
        return None
    return _add(match, state, 2 if match["level"] == "-" else 1, None)


@block_rule(50, r"(?P<level>#{1,6})[\t ]*(?P<contents>[^ \t][^\n]*)\n", first="#", when=lambda options: not options.gfm)
def atx_header(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a header that begins with number signs."""
    if not state.after_block_boundary():
        return None
    return _add(match, state, len(match["level"]), _CLOSING)


@block_rule(
    50, r"(?P<level>#{1,6})[\t ]+(?P<contents>[^\n]*)\n", first="#",
    when=lambda options: options.gfm and not _gfm_quirk(options),
)  # fmt: skip
def atx_header_gfm(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a header of GFM, whose text is set off by a space."""
    if not state.after_block_boundary():
        return None
    return _add(match, state, len(match["level"]), _CLOSING)


@block_rule(50, r"(?P<level>#{1,6})[\t ]+(?P<contents>[^\n]*)\n", first="#", when=_gfm_quirk)
def atx_header_gfm_quirk(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a header of GFM that needs no blank line before it."""
    return _add(match, state, len(match["level"]), _CLOSING_GFM)


def _add(match: re.Match[str], state: BlockState, level: int, closing: re.Pattern[str] | None) -> int | None:
    start, end = match.span("contents")
    src = state.src

    def stripped() -> int:
        last = end
        while last > start and src[last - 1] in RUBY_STRIP:
            last -= 1
        return last

    end = stripped()
    given = _ID.search(src[max(start, src.rfind("{", start, end) - 1) : end]) if src.endswith("}", start, end) else None
    given_place = None
    if given:
        given_place = (end - 1 - len(given["id"]), end - 1)
        end -= len(given[0])
        end = stripped()
    if closing is not None and src.endswith("#", start, end):
        tail = end
        while tail > start and src[tail - 1] == "#":
            tail -= 1
        found = closing.search(src[max(start, tail - 1) : end])
        if found:
            end -= len(found[0])
            end = stripped()
    if start == end:
        return None
    text = state.text.slice(start, end)
    token = state.block("header", match.start(), match.end() - 1, level=level, raw_text=src[start:end])
    token["text_span"] = state.text.span(start, end)
    token["children"].append({"type": "raw_text", "parts": [text]})
    if given and given_place:
        token["attrs"]["id"] = given["id"]
        token["places"] = {"id": state.text.span(*given_place)}
    state.tokens.append(token)
    return match.end()


@renders("header")
def render_header(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a header, with an id made of its text if it has none, and keep it for the table of contents."""
    options = renderer.options
    attrs = token["attrs"]
    if options.auto_ids and attrs.get("id") is None:
        attrs = {**attrs, "id": generate_id(token["raw_text"], renderer.document, renderer.notes.setdefault("ids", {}))}
        token.setdefault("places", {}).setdefault("id", token["text_span"])
    token["id"] = attrs.get("id")
    if options.header_links and options.kramdown_version != "2.4" and attrs.get("id"):
        link = {"type": "a", "attrs": {"href": f"#{attrs['id']}"}, "children": [], "span": token["span"]}
        token["children"].insert(0, link)
    listed = token["level"] in options.toc_levels and not _NO_TOC.search(attrs.get("class") or "")
    if attrs.get("id") is not None and listed:
        renderer.notes.setdefault("toc", []).append(token)
    level = min(max(token["level"] + options.header_offset, 1), 6)
    renderer.block(f"h{level}", token, indent, attrs)
