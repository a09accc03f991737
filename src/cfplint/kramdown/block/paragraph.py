"""Paragraphs.

Source: https://kramdown.gettalong.org/syntax.html#paragraphs
"""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import REFS, Token
from cfplint.kramdown.patterns import OPT_SPACE, RUBY_STRIP
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.text import Text


@block_rule(180, rf"{OPT_SPACE}[^ \t][^\n]*\n")
def paragraph(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse a paragraph, or more lines of the one before."""
    start = match.start()
    end = parser.lines_until(state, parser.paragraph_end, match.end() - 1)
    src = state.src
    last = end
    while last > start and src[last - 1] in RUBY_STRIP:
        last -= 1
    if state.tokens and state.tokens[-1]["type"] == "p":
        para = state.tokens[-1]
        if not para["children"] or para["children"][-1]["type"] != "raw_text":
            para["children"].append({"type": "raw_text", "parts": []})
        parts: list[Text] = para["children"][-1]["parts"]
        if parts:
            joiner = "  \n" if src[max(start - 3, 0) : start] == "  \n" else "\n"
            parts.append(Text.made(joiner, state.text.at(start)))
        parts.append(state.text.slice(start, last))
        para["span"] = (para["span"][0], max(para["span"][1], state.text.span(start, last)[1]))
        return end
    first = start
    while first < last and src[first] in RUBY_STRIP:
        first += 1
    token = state.block("p", first, last, trim=False)
    token["children"].append({"type": "raw_text", "parts": [state.text.slice(first, last)]})
    state.tokens.append(token)
    return end


@renders("p")
def render_paragraph(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a paragraph; a transparent one (of a compact list) without tags."""
    children = token["children"]
    if token.get("transparent"):
        renderer.inner(token, indent)
    elif (
        len(children) == 1 and children[0]["type"] == "img" and "standalone" in children[0].get("ial", {}).get(REFS, ())
    ):
        _standalone_image(renderer, token, children[0], indent)
    else:
        renderer.block("p", token, indent)


def _standalone_image(renderer: HtmlRenderer, token: Token, image: Token, indent: int) -> None:
    figure, attrs = dict(token["attrs"]), dict(image["attrs"])
    for name in ("class", "id"):
        if name in attrs and name not in figure:
            figure[name] = attrs.pop(name)
    inside = " " * (indent + 2)
    renderer.write(" " * indent)
    renderer.open_tag("figure", token, figure)
    renderer.write("\n" + inside)
    renderer.open_tag("img", image, attrs, " />")
    renderer.write(f"\n{inside}<figcaption>")
    renderer.write(str(attrs.get("alt", "")), image["span"])
    renderer.write("</figcaption>\n" + " " * indent)
    renderer.close_tag("figure", token, "\n")
