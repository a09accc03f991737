"""Code spans.

Source: https://kramdown.gettalong.org/syntax.html#code-spans
"""

from __future__ import annotations

import re

from cfplint.kramdown.code import highlighted, language_of, with_highlighter_class, write_pieces
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import RUBY_SPACE
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState


@span_rule(20, r"`+", first="`")
def codespan(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a code span; backticks that are never closed are text."""
    src, start, behind, delimiter = state.src, match.start(), match.end(), match[0]
    simple = len(delimiter) == 1
    lone = simple and (start == 0 or src[start - 1] in RUBY_SPACE) and src[behind : behind + 1] in tuple(RUBY_SPACE)
    if lone or state.lacks(delimiter, behind):
        state.add_text(delimiter, start, behind)
        return behind
    close = src.find(delimiter, behind)
    first, last = behind, close
    if not simple:
        first += src.startswith(" ", first) and first < last
        last -= last > first and src[last - 1] == " "
    text = src[first:last]
    state.append(
        "codespan",
        start,
        close + len(delimiter),
        text=text,
        chunks=[(text, first + state.shift, last + state.shift)],
        delimiter=delimiter,
    )
    return close + len(delimiter)


@renders("codespan")
def render_codespan(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a code span, highlighted if its class names a language."""
    attrs = dict(token["attrs"])
    language = language_of(attrs)
    code = highlighted(renderer, token["text"], language, "span")
    if code is not None:
        with_highlighter_class(renderer, attrs, language, "span")
    renderer.open_tag("code", token, attrs)
    if code is None:
        renderer.text(token, code=True)
    else:
        write_pieces(renderer, token, code)
    renderer.close_tag("code", token)
