"""Typographic symbols: dashes, ellipses, guillemets.

Source: https://kramdown.gettalong.org/syntax.html#typographic-symbols
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.entities import entity
from cfplint.kramdown.escapes import escape_text
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

SYMBOLS = {
    "---": "mdash", "--": "ndash", "...": "hellip",
    "<< ": "laquo_space", " >>": "raquo_space", "<<": "laquo", ">>": "raquo",
}  # fmt: skip
ENTITIES = {
    "mdash": ("mdash",),
    "ndash": ("ndash",),
    "hellip": ("hellip",),
    "laquo_space": ("laquo", "nbsp"),
    "raquo_space": ("nbsp", "raquo"),
    "laquo": ("laquo",),
    "raquo": ("raquo",),
}


@span_rule(
    110, r"---|--|\.\.\.|\\<<|\\>>|<< | >>|<<|>>", first="-.\\<> ", tell=("--", "...", "<", ">>"),
    when=lambda options: not (options.gfm and "no_auto_typographic" in options.gfm_quirks),
)  # fmt: skip
def typographic_symbols(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a symbol; guillemets behind a backslash are angle brackets."""
    start, found = match.start(), match[0]
    if found[0] == "\\":
        bracket = entity("lt" if found[1] == "<" else "gt")
        state.append("entity", start, start + 2, entity=bracket, original=None)
        state.append("entity", start + 2, start + 3, entity=bracket, original=None)
    else:
        state.append("typographic_sym", start, match.end(), symbol=SYMBOLS[found])
    return match.end()


@renders("typographic_sym")
def render_typographic_symbol(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a symbol, or what the option `typographic_symbols` has for it."""
    instead = renderer.options.typographic_symbols.get(token["symbol"])
    if instead is not None:
        renderer.write(escape_text(instead), token["span"])
    else:
        renderer.write("".join(renderer.named(name) for name in ENTITIES[token["symbol"]]), token["span"])
