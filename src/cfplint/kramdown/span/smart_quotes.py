"""Quotation marks.

Source: https://kramdown.gettalong.org/syntax.html#typographic-symbols
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.entities import Entity, entity, numbered
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

NAMES = ("lsquo", "rsquo", "ldquo", "rdquo")

_SPACE = r"[ \t\r\n\f\v]"
_WORD = "[A-Za-z0-9_]"
_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_NOT_OPENING = r"[^ \\\t\r\n\[{(-]"

_RULES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, flags), kinds)
    for pattern, flags, kinds in (
        (r"()([\"'])(?=[_*]{1,2}[^ \t\r\n\f\v])", 0, ("l",)),
        (rf"()([\"'])(?={_PUNCTUATION}(?!\.\.)\B)", 0, ("r",)),
        (rf"({_SPACE}?)(\")(')(?={_WORD})", 0, ("ldquo", "lsquo")),
        (rf"({_SPACE}?)(')(\")(?={_WORD})", 0, ("lsquo", "ldquo")),
        (rf"({_SPACE}?)(')(?=[0-9][0-9]s)", 0, ("rsquo",)),
        (rf"({_SPACE})(['\"])(?={_WORD})", 0, ("l",)),
        (rf"({_NOT_OPENING})(['\"])", 0, ("r",)),
        (rf"()([\"'])(?={_SPACE}|s\b|$)", re.MULTILINE, ("r",)),
        (r"(.?)(')", re.DOTALL, ("lsquo",)),
        (r"(.?)(\")", re.DOTALL, ("ldquo",)),
    )
)
"""What stands before the mark, the mark or two; and which way each of them turns."""


@span_rule(70, r"[^\\]?[\"']", first="", tell=('"', "'"))
def smart_quotes(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse one or two quotation marks and the character before them."""
    for pattern, kinds in _RULES:
        found = pattern.match(state.src, match.start())
        if found is None:
            continue
        if found[1]:
            state.add_text(found[1], found.start(1), found.end(1))
        for number, kind in enumerate(kinds, 2):
            name = kind if len(kind) > 1 else kind + ("squo" if found[number] == "'" else "dquo")
            state.append("smart_quote", found.start(number), found.end(number), quote=name)
        return found.end()
    state.add_text(match[0], match.start(), match.end())
    return match.end()


def quote_entity(renderer: HtmlRenderer, name: str) -> Entity:
    """The entity that the option `smart_quotes` has for a mark."""
    wanted = renderer.options.smart_quotes[NAMES.index(name)]
    if wanted.isdigit():
        return numbered(int(wanted))
    try:
        return entity(wanted, renderer.options.kramdown_version)
    except KeyError:
        return entity(name)


@renders("smart_quote")
def render_smart_quote(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a quotation mark."""
    renderer.write(renderer.entity_text(quote_entity(renderer, token["quote"])), token["span"])
