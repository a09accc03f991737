"""Mathematics in a line: `$$x$$`, and how formulas are written.

Source: https://kramdown.gettalong.org/syntax.html#math-blocks
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import RUBY_STRIP
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState


@span_rule(80, r"\$\$(?=.*?\$\$)", first="$")
def inline_math(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a formula."""
    first = match.end()
    last = state.src.find("$$", first)
    text = state.src[first:last].strip(RUBY_STRIP)
    begin = state.src.find(text, first) + state.shift
    state.append("math", match.start(), last + 2, category="span", text=text, chunks=[(text, begin, begin + len(text))])
    return last + 2


@renders("math")
def render_math(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a formula for MathJax, or as it is without an engine."""
    block = token["category"] == "block"
    attrs = token["attrs"]
    if renderer.options.math_engine != "mathjax":
        attrs = {**attrs, "class": f"{attrs.get('class', '')} kdmath".lstrip()}
        _element(renderer, token, indent, attrs, ("$$\n", "\n$$") if block else ("$", "$"), escaped=False)
    elif not attrs:
        renderer.write("\\[" if block else "\\(", token["span"])
        renderer.text(token, code=True)
        renderer.write("\\]\n" if block else "\\)", token["span"])
    elif block:
        _element(renderer, token, indent, attrs, ("\\[", "\\]\n"), escaped=True)
    else:
        _element(renderer, token, indent, attrs, ("$", "$"), escaped=False)


def _element(
    renderer: HtmlRenderer, token: Token, indent: int, attrs: dict[str, str], around: tuple[str, str], *, escaped: bool
) -> None:
    block = token["category"] == "block"
    name = "div" if block else "span"
    renderer.write(" " * indent if block else "")
    renderer.open_tag(name, token, attrs)
    renderer.write(around[0], token["span"])
    if escaped:
        renderer.text(token, code=True)
    else:
        renderer.raw(token)
    renderer.write(around[1], token["span"])
    renderer.close_tag(name, token, "\n" if block else "")
