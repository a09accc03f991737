"""Links, emphasis, headers, text areas and formulas."""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.native.converter import Converter, converts
from cfplint.kramdown.native.text import HtmlText, string_of
from cfplint.kramdown.patterns import RUBY_SPACE
from cfplint.kramdown.text import Text

_EMPHASES = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_MATH = re.compile(r"\bmath/tex\b")
_CDATA = re.compile(r"(?:%[ \t\r\n\f\v]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\r\n\f\v]%)?\]\]>", re.DOTALL)


@converts("a")
def convert_link(converter: Converter, token: Token) -> Token:
    """Convert a link; an anchor without an address stays as it is."""
    if "href" not in token["attrs"]:
        return converter.html(token, convert=False)
    token = converter.native(token, "a")
    token["children"] = converter.children(token, "a")
    return token


@converts(*_EMPHASES)
def convert_emphasis(converter: Converter, token: Token) -> Token:
    """Convert an emphasis; one with white space at its edges could not be written in Markdown and stays."""
    if any(edge in RUBY_SPACE for edge in _edges(token) if edge):
        token = converter.html(token, convert=False)
    else:
        token = converter.native(token, _EMPHASES[token["name"]])
        token["children"] = converter.children(token, token["type"])
    token["native_edges"] = _edges(token)
    return token


def _edges(token: Token) -> tuple[str, str]:
    """The first and the last character of the text in an element."""
    return _edge(token, 0), _edge(token, -1)


def _edge(token: Token, side: int) -> str:
    for child in token["children"] if side == 0 else reversed(token["children"]):
        if child["type"] == "text":
            string = string_of(child)
            found = string[side] if string else ""
        elif "native_edges" in child:
            found = child["native_edges"][side]
        else:
            found = _edge(child, side) if child.get("children") else ""
        if found:
            return found
    return ""


@converts("h1", "h2", "h3", "h4", "h5", "h6")
def convert_header(converter: Converter, token: Token) -> Token:
    """Convert a header."""
    text = converter.string(token)
    start = token["tag"][1]
    inside = start, max(start, token["end_tag"][0] if "end_tag" in token else token["span"][1])
    token = converter.native(token, "header", level=int(token["name"][1]), raw_text=text, text_span=inside)
    token["children"] = converter.children(token, "h1")
    return token


@converts("textarea")
def convert_text_area(converter: Converter, token: Token) -> Token:
    """Keep the white space of a text area."""
    return converter.html(token, preserve=True)


@converts("script")
def convert_script(converter: Converter, token: Token) -> Token:
    """Convert a script of MathJax to a formula; any other stays."""
    kind = str(token["attrs"].get("type", ""))
    content = _content(token) if _MATH.search(kind) else None
    if content is None:
        return converter.html(token)
    del token["attrs"]["type"]
    category = "block" if "mode=display" in kind else "span"
    token = converter.native(token, "math", category=category, children=token["children"][1:])
    return {**token, **_formula(converter, content)}


def _content(token: Token) -> HtmlText | Text | None:
    """What stands first in a script; as in kramdown, of an element only its name."""
    first = token["children"][0] if token["children"] else {}
    if "name" in first:
        return HtmlText.of_chunks([(first["name"], *first["tag"])])
    if first.get("type") == "text" or "chunks" in first:
        return HtmlText.of_token(first)
    value: Text | None = first.get("value")
    return value


def _formula(converter: Converter, content: HtmlText | Text) -> Token:
    match = _CDATA.fullmatch(content.string)
    if match:
        content = content.slice(*match.span(1))
    return {"value": content} if isinstance(content, Text) else converter.content(content)
