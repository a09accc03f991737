"""Horizontal rules."""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import OPT_SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer

HORIZONTAL_RULE = rf"{OPT_SPACE}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n"


@block_rule(60, HORIZONTAL_RULE, first="*-_")
def horizontal_rule(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse a rule.

    Source: https://kramdown.gettalong.org/syntax.html#horizontal-rules
    """
    state.tokens.append(state.block("hr", *match.span()))
    return match.end()


@renders("hr")
def render_hr(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a rule."""
    renderer.write(" " * indent)
    renderer.open_tag("hr", token, end=" />\n")
