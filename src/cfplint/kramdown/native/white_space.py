"""White space and text between blocks: what an element of HTML lets go of, and what it wraps in a paragraph."""

from __future__ import annotations

from collections.abc import Callable

from cfplint.kramdown.document import Token
from cfplint.kramdown.list_items import raw_text_of
from cfplint.kramdown.native.text import HtmlText
from cfplint.kramdown.patterns import RUBY_STRIP

_BOXES = "body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form"
_WRAPPED = frozenset(_BOXES.split())
"""Elements whose text is put into paragraphs that are not written."""
_WITHOUT_WHITE_SPACE = _WRAPPED | {"td", "th"}
_STRIPPED = frozenset(
    (
        "address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 "
        "h5 h6 legend li nav p section td th"
    ).split()
)
_SPACE = tuple(RUBY_STRIP)
_BLOCKS = frozenset("blank p header blockquote codeblock ul ol li dl dt dd table td hr".split())

MakeText = Callable[[HtmlText], Token]


def is_block(token: Token) -> bool:
    """Whether a token is a block."""
    return token["type"] in _BLOCKS or token.get("category") == "block"


def without_text(children: list[Token]) -> list[Token]:
    """Children without the text between them."""
    return [child for child in children if child["type"] != "text"]


def tidied(name: str, children: list[Token], make: MakeText) -> list[Token]:
    """The children of an element, rid of the white space that means nothing there.

    Args:
        name: the element's, in HTML.
        children: are converted already.
        make: makes a token of a text.
    """
    if name in _STRIPPED:
        children = _stripped(children, make)
    if name in _WITHOUT_WHITE_SPACE:
        children = _without_white_space(children)
    return _wrapped(children) if name in _WRAPPED else children


def _stripped(children: list[Token], make: MakeText) -> list[Token]:
    children = list(children)
    if children and children[0]["type"] == "text" and children[0]["text"].startswith(_SPACE):
        text = HtmlText.of_token(children[0])
        size = len(text.string)
        children[0] = make(text.slice(size - len(text.string.lstrip(RUBY_STRIP)), size))
    if children and children[-1]["type"] == "text" and children[-1]["text"].endswith(_SPACE):
        text = HtmlText.of_token(children[-1])
        children[-1] = make(text.slice(0, len(text.string.rstrip(RUBY_STRIP))))
    return children


def _without_white_space(children: list[Token]) -> list[Token]:
    last = len(children) - 1
    return [
        child
        for number, child in enumerate(children)
        if child["type"] != "text"
        or child["text"].strip(RUBY_STRIP)
        or not (number in {0, last} or (is_block(children[number - 1]) and is_block(children[number + 1])))
    ]


def _wrapped(children: list[Token]) -> list[Token]:
    result: list[Token] = []
    para: Token | None = None
    for child in children:
        if is_block(child):
            para = None
            result.append(child)
            continue
        if para is None:
            para = {"type": "p", "attrs": {}, "children": [], "span": _span(child), "transparent": True}
            result.append(para)
        para["children"].append(child)
        start, end = _span(child)
        para["span"] = min(para["span"][0], start), max(para["span"][1], end)
    return result


def _span(child: Token) -> tuple[int, int]:
    if child["type"] == "raw_text":
        text = raw_text_of(child)
        return text.span(0, len(text.string))
    span: tuple[int, int] = child["span"]
    return span
