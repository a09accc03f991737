"""GFM's strikethrough: `~~text~~`."""

from __future__ import annotations

import re

from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

_CLOSE = re.compile(r"[^ \t\r\n\f\v~]~~")


@span_rule(140, r"~~(?![ \t\r\n\f\v~])", first="~", tell=("~~",), when=lambda options: options.gfm)
def strikethrough(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse struck text; tildes that are never closed are text."""
    start, src = match.start(), state.src
    found = None
    if not state.lacks("~~", match.end()) and state.absent.get("struck end", len(src)) > start:
        found = _CLOSE.search(src, match.end())
        if found is None:
            state.absent["struck end"] = start
    if found is None or state.too_deep:
        state.add_text("~", start, start + 1)
        return start + 1
    inner = SpanState(state.document, src[match.end() : found.end() - 2], state.level + 1, state.shift + match.end())
    inner.env = state.env
    inner.breaks = state.breaks
    parser.parse_until(inner)
    state.append(
        "html_element", start, found.end(), name="del", category="span", content_model=None, children=inner.tokens
    )
    return found.end()
