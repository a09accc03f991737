"""Blank lines."""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import BLANK_LINE, RUBY_SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer


@block_rule(10, BLANK_LINE, first=RUBY_SPACE)
def blank_line(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse blank lines.

    Source: https://kramdown.gettalong.org/syntax.html#blank-lines
    """
    if state.tokens and state.tokens[-1]["type"] == "blank":
        state.tokens[-1]["text"] += match[0]
    else:
        state.tokens.append(state.block("blank", *match.span(), trim=False, text=match[0]))
    return match.end()


@renders("blank")
def render_blank(renderer: HtmlRenderer, _token: Token, _indent: int) -> None:
    """Write blank lines, however many, as one."""
    renderer.write("\n")
