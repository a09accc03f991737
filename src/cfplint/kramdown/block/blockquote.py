"""Quotes.

Source: https://kramdown.gettalong.org/syntax.html#blockquotes
"""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import OPT_SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer

_MARKER = re.compile(rf"{OPT_SPACE}> ?")


@block_rule(40, rf"{OPT_SPACE}>", first=">")
def blockquote(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a quote and what is in it."""
    start = match.start()
    src = state.src
    end = parser.lines_until(state, parser.lazy_end, src.find("\n", start))
    if state.too_deep:
        state.notice("nesting-too-deep", "This quote lies too deep to be one.", start, end)
        return None
    pieces: list[tuple[str, int, int]] = []
    at = start
    while at < end:
        line_end = src.find("\n", at) + 1
        marker = _MARKER.match(src, at, line_end)
        pieces.append(("", marker.end() if marker else at, line_end))
        at = line_end
    token = state.block("blockquote", start, end)
    state.tokens.append(token)
    parser.parse(state.child(state.text.pick(pieces), token))
    return end


@renders("blockquote")
def render_blockquote(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a quote."""
    renderer.indented_block("blockquote", token, indent)
