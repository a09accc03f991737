"""Blocks of mathematics.

Source: https://kramdown.gettalong.org/syntax.html#math-blocks
"""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.patterns import OPT_SPACE, RUBY_STRIP, SPACE
from cfplint.kramdown.registry import block_rule

_LINE_END = re.compile(rf"{SPACE}*?\n")


@block_rule(110, rf"{OPT_SPACE}(\\)?\$\$", first="\\$")
def block_math(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a formula that stands alone; behind a backslash it is one in a line."""
    first = match.end()
    if state.lacks("$$", first) or not state.after_block_boundary():
        return None
    src = state.src
    last = src.find("$$", first)
    line_end = _LINE_END.match(src, last + 2)
    if match[1]:
        return _escaped(match, state, alone=line_end is not None)
    end = line_end.end() if line_end else last + 2
    if not state.before_block_boundary(end):
        return None
    text = src[first:last].strip(RUBY_STRIP)
    begin = src.find(text, first)
    state.tokens.append(
        state.block("math", match.start(), last + 2, category="block", value=state.text.slice(begin, begin + len(text)))
    )
    return end


def _escaped(match: re.Match[str], state: BlockState, *, alone: bool) -> int | None:
    if not alone:
        return None
    state.cursor = match.start(1) + 1
    return None
