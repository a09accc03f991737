"""Escaped characters.

Source: https://kramdown.gettalong.org/syntax.html#automatic-and-manual-escaping
"""

from __future__ import annotations

import re

from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

ESCAPED = r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])"


def _escaped(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    state.add_text(match[1], match.start(), match.end())
    return match.end()


@span_rule(130, ESCAPED, first="\\", when=lambda options: not options.gfm)
def escaped_chars(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse an escaped character."""
    return _escaped(parser, match, state)


@span_rule(130, r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])", first="\\", when=lambda options: options.gfm)
def escaped_chars_gfm(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse an escaped character; in GFM, `~` can be one."""
    return _escaped(parser, match, state)
