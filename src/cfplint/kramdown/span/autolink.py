"""Addresses in angle brackets.

Source: https://kramdown.gettalong.org/syntax.html#automatic-links
"""

from __future__ import annotations

import re

from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

_WORD = r"[\w.-]"


_ADDRESS = re.compile(rf"<((mailto|https?|ftps?):[^\n][^\n>]*|{_WORD}+@{_WORD}+)>")


@span_rule(30, rf"<(?:(?:mailto|https?|ftps?):|{_WORD}+@)", first="<")
def autolink(_parser: KramdownSpanParser, start: re.Match[str], state: SpanState) -> int | None:
    """Parse an address."""
    if state.lacks(">", start.end()):
        return None
    line_end = state.src.find("\n", start.end())
    if line_end >= 0 and state.src.find(">", start.end(), line_end) < 0:
        return None
    match = _ADDRESS.match(state.src, start.start())
    if match is None:
        return None
    address, begin = match[1], match.start(1)
    shift = state.shift
    shown = address.removeprefix("mailto:")
    first, last = begin + len(address) - len(shown) + shift, match.end(1) + shift
    text = {"type": "text", "text": shown, "chunks": [(shown, first, last)], "span": (first, last)}
    before = "" if match[2] else "mailto:"
    state.append(
        "a",
        match.start(),
        match.end(),
        attrs={"href": before + address},
        children=[text],
        local={"href": [(before, begin + shift, begin + shift), (address, begin + shift, last)]},
    )
    return match.end()
