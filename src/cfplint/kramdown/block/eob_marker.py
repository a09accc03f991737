"""The end-of-block marker: a line with a caret."""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.patterns import EOB_MARKER
from cfplint.kramdown.registry import block_rule


@block_rule(170, EOB_MARKER, first="^")
def eob_marker(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse the marker.

    Source: https://kramdown.gettalong.org/syntax.html#eob-marker
    """
    state.tokens.append(state.block("eob", *match.span(), kind=None))
    return match.end()
