"""Emphasis: `*em*`, `**strong**`, `_em_`, `__strong__`.

Source: https://kramdown.gettalong.org/syntax.html#emphasis
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import RUBY_SPACE
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import EM, STRONG, SpanState

_STOPS = {delimiter: re.compile(re.escape(delimiter)) for delimiter in ("*", "**", "_", "__")}


@span_rule(10, r"\*\*?|__?", first="*_")
def emphasis(parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse an emphasis; delimiters that open none are text."""
    start, behind, delimiter, src = match.start(), match.end(), match[0], state.src
    bit = STRONG if len(delimiter) == 2 else EM
    if (
        (delimiter[0] == "_" and _in_word(state, start))
        or src[behind : behind + 1] in _SPACES
        or state.opens & bit
        or state.too_deep
    ):
        state.add_text(delimiter, start, behind)
        return behind
    key = ("emphasis", start, *state.context())
    if key not in state.memo:
        state.memo[key] = _outcome(parser, state, start, delimiter, bit)
    outcome = state.memo[key]
    if outcome is None:
        state.add_text(delimiter, start, behind)
        return behind
    kind, children, end = outcome
    state.append(kind, start, end, children=list(children))
    return int(end)


_SPACES = tuple(RUBY_SPACE)


def _outcome(
    parser: KramdownSpanParser, state: SpanState, start: int, delimiter: str, bit: int
) -> tuple[str, list[Token], int] | None:
    found = _attempt(parser, state, start, delimiter, bit)
    if found is None and bit == STRONG and state.kind != "em":
        found = _attempt(parser, state, start, delimiter[0], EM)
    return found


def _attempt(
    parser: KramdownSpanParser, state: SpanState, start: int, delimiter: str, bit: int
) -> tuple[str, list[Token], int] | None:
    src, size = state.src, len(delimiter)
    inside = start + size
    kind = "strong" if bit == STRONG else "em"
    if state.lacks(delimiter, inside):
        return None

    def accept(stop: re.Match[str]) -> bool:
        at = stop.start()
        if src[at - 1] in RUBY_SPACE:
            return False
        if bit == EM and src.startswith(delimiter * 2, at) and not src.startswith(delimiter, at + 2):
            return False
        if delimiter[0] == "_" and src[at + size : at + size + 1].isalnum():
            return False
        return state.has_children

    dead = state.dead.setdefault((delimiter, *state.context()), set())
    children, end, found = parser.within(state, kind, inside, _STOPS[delimiter], accept, opens=bit, dead=dead)
    return (kind, children, end + size) if found else None


def _in_word(state: SpanState, start: int) -> bool:
    src, at = state.src, start
    if state.document.options.kramdown_version != "2.4":
        first, behind = state.env.get("underscores", (0, 0))
        if not first <= start < behind:
            first = behind = start
            while first and src[first - 1] == "_":
                first -= 1
            while src.startswith("_", behind):
                behind += 1
            state.env["underscores"] = first, behind
        at = first
    if not at:
        return False
    return src[at - 1].isalpha() or (src[at - 1] == "-" and at > 1 and src[at - 2].isalpha())


@renders("em", "strong")
def render_emphasis(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write an emphasis."""
    renderer.open_tag(token["type"], token)
    renderer.inner(token, indent)
    renderer.close_tag(token["type"], token)
