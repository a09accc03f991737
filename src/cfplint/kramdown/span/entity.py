"""Character references: `&copy;`, `&#169;`, `&#xa9;`.

Source: https://kramdown.gettalong.org/syntax.html#html-spans
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.entities import Entity, entity, numbered
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

ENTITY = r"&([A-Za-z0-9_:][A-Za-z0-9_.:-]*);|&#([0-9]+);|&#x([0-9a-fA-F]+);"
_MOST_DIGITS = 12


def entity_of(match: re.Match[str], version: str) -> Entity | None:
    """The entity of a match of `ENTITY`; None for a name that kramdown does not know."""
    if match[1]:
        try:
            return entity(match[1], version)
        except KeyError:
            return None
    digits, base = (match[2], 10) if match[2] else (match[3], 16)
    return numbered(int(digits, base)) if len(digits) <= _MOST_DIGITS else None


@span_rule(100, ENTITY, first="&")
def html_entity(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a character reference; of an unknown one only the ampersand is one."""
    version = state.document.options.kramdown_version
    found = entity_of(match, version)
    if found is not None:
        state.append("entity", match.start(), match.end(), entity=found, original=match[0])
        return match.end()
    state.append("entity", match.start(), match.start() + 1, entity=entity("amp", version), original=None)
    state.add_text(match[0][1:], match.start() + 1, match.end())
    return match.end()


@renders("entity")
def render_entity(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a character reference as the option `entity_output` wants it."""
    renderer.write(renderer.entity_text(token["entity"], token["original"]), token["span"])
