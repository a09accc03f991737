"""Line breaks: two spaces, or two backslashes, at the end of a line.

Source: https://kramdown.gettalong.org/syntax.html#text-markup
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState


@span_rule(120, r"(?:  |\\\\)(?=\n)", first=" \\", when=lambda options: not (options.gfm and options.hard_wrap))
def line_break(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a line break."""
    state.append("br", match.start(), match.end())
    return match.end()


@renders("br")
def render_br(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a line break."""
    renderer.write("<br />", token.get("span"))
