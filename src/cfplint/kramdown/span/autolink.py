"""Addresses in angle brackets.

Source: https://kramdown.gettalong.org/syntax.html#automatic-links
"""

from __future__ import annotations

import re

from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser, SpanState

_WORD = r"[\w.-]"


@span_rule(30, rf"<((mailto|https?|ftps?):[^\n>][^\n>]*|{_WORD}+@{_WORD}+)>", first="<")
def autolink(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse an address."""
    address, start = match[1], match.start(1)
    shift = state.shift
    shown = address.removeprefix("mailto:")
    first = start + len(address) - len(shown) + shift
    text = {
        "type": "text",
        "text": shown,
        "chunks": [(shown, first, match.end(1) + shift)],
        "span": (first, match.end(1) + shift),
    }
    state.append(
        "a",
        match.start(),
        match.end(),
        attrs={"href": address if match[2] else f"mailto:{address}"},
        children=[text],
        local={
            "href": [
                ("" if match[2] else "mailto:", start + shift, start + shift),
                (address, start + shift, match.end(1) + shift),
            ]
        },
    )
    return match.end()
