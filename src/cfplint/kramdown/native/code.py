"""Code: `<code>` and `<pre>`, whose markup is dropped and whose references become characters."""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.entities import entity
from cfplint.kramdown.marks import Chunk
from cfplint.kramdown.native.converter import Converter, converts, texts_of
from cfplint.kramdown.native.text import HtmlText

_SPACE = r"[ \t\r\n\f\v]"
_HIGHLIGHTER = re.compile(rf"{_SPACE}+\bhighlighter-\w+\b|\bhighlighter-\w+\b{_SPACE}*", re.ASCII)
_LANGUAGE = re.compile(r"\blanguage-[^ \t\r\n\f\v]+")


@converts("code", "pre")
def convert_code(converter: Converter, token: Token) -> Token:
    """Convert code; what refers to a character that there is not stays HTML."""
    text = _plain(converter, token)
    if text is None:
        return converter.html(token, convert=False, preserve=True)
    attrs = token["attrs"]
    if token["name"] == "code":
        if "class" in attrs:
            attrs["class"] = _HIGHLIGHTER.sub("", attrs["class"])
        kind = "codespan"
    else:
        inner = token["children"][0] if len(token["children"]) == 1 else {}
        language = _LANGUAGE.search(inner["attrs"].get("class", "")) if inner.get("name") == "code" else None
        if language:
            attrs["class"] = f"{language[0]} {attrs.get('class', '')}".rstrip()
        kind = "codeblock"
    return {**converter.native(token, kind, children=[]), **converter.content(text)}


def _plain(converter: Converter, token: Token) -> HtmlText | None:
    """The characters of a code; None if one of them is none."""
    start = token["tag"][1] if "tag" in token else token["span"][0]
    chunks: list[Chunk] = []
    for each in texts_of(token):
        chunks += each.chunks
    result: list[Chunk] = []
    for part in HtmlText.of_chunks(chunks or [("", start, start)]).tokens(converter.version):
        if isinstance(part, HtmlText):
            result += part.chunks
            continue
        found = part["entity"] if part["type"] == "entity" else entity(part.get("quote") or part["symbol"])
        if found.char is None:
            return None
        result.append((found.char, *part["span"]))
    return HtmlText.of_chunks(result or [("", start, start)])
