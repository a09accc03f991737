"""The walk through an element: what becomes of its text, of the elements in it, and of the element itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cfplint.kramdown.document import Document, Token
from cfplint.kramdown.html_syntax import content_model, is_span_element
from cfplint.kramdown.native.text import HtmlText, string_of
from cfplint.kramdown.native.white_space import tidied, without_text

_SIMPLE = frozenset("blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dt dd".split())
"""Elements that kramdown has under the same name."""
_WITHOUT_TEXT = frozenset("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup".split())
_OF_HTML = ("name", "category", "content_model", "closed", "ial", "native_passes")
_ENOUGH = 2
"""After how many conversions by the same rules an element of HTML changes no more: the first one may leave empty texts,
which the second drops."""

Convert = Callable[["Converter", Token], Token]
CONVERTERS: dict[str, Convert] = {}


def converts(*names: str) -> Callable[[Convert], Convert]:
    """Register how elements of some names are converted; it gets and gives a token of its own."""

    def register(function: Convert) -> Convert:
        CONVERTERS.update(dict.fromkeys(names, function))
        return function

    return register


def to_native(document: Document, token: Token, *, inline: bool) -> Token:
    """Convert an element of HTML and all in it.

    Args:
        document: for its options; is told that it holds such elements.
        token: the element, parsed; is left as it is.
        inline: whether it was met in a line of text, where offsets are those of the line.
    """
    document.made_native = True
    return Converter(document, inline=inline).process(token)


class Converter:
    """Converts the elements of one place; tokens that it gets are not changed, since parsers keep them."""

    __slots__ = ("inline", "strings", "version")

    def __init__(self, document: Document, *, inline: bool) -> None:
        self.version = document.options.kramdown_version
        self.inline = inline
        self.strings: dict[int, tuple[list[Token], str]] = {}
        """By the identity of lists of children, which are kept alive: the text in them."""

    def process(self, token: Token, *, convert: bool = True, preserve: bool = False, parent: str = "div") -> Token:
        """Convert a token; what is none of HTML stays.

        Args:
            token: is not changed.
            convert: whether elements become native; else only references in their text are found.
            preserve: whether white space stays.
            parent: the element around it, by its name in HTML.
        """
        kind = token["type"]
        if kind in {"xml_comment", "xml_pi"}:
            return {**token, "category": "span" if content_model(parent) == "span" else "block"}
        if kind != "html_element":
            return token
        rules = convert, preserve
        before = token.get("native_passes")
        if before == (rules, _ENOUGH):
            return token
        result = self._element({**token, "attrs": dict(token["attrs"])}, convert=convert, preserve=preserve)
        if result["type"] == "html_element":
            result["native_passes"] = (rules, _ENOUGH if before and before[0] == rules else 1)
        return result

    def _element(self, token: Token, *, convert: bool, preserve: bool) -> Token:
        name = token["name"]
        own = CONVERTERS.get(name) if convert else None
        if own is not None:
            return own(self, token)
        if not convert:
            return self.html(token, convert=False, preserve=preserve)
        if name in _WITHOUT_TEXT:
            token["children"] = without_text(token["children"])
        if name in _SIMPLE:
            token = self.native(token, name)
            token["children"] = self.children(token, name, preserve=preserve)
        else:
            token = self.html(token, preserve=preserve)
        token["children"] = tidied(name, token["children"], self.text_token)
        return token

    def children(self, token: Token, name: str, *, convert: bool = True, preserve: bool = False) -> list[Token]:
        """What becomes of an element's children.

        Args:
            token: the element.
            name: what it is called in HTML.
            convert: see `process`.
            preserve: see `process`.
        """
        result: list[Token] = []
        for child in token["children"]:
            if child["type"] == "text":
                result += self._texts(child, preserve=preserve or not convert)
            else:
                result.append(self.process(child, convert=convert, preserve=preserve, parent=name))
        return result

    def _texts(self, token: Token, *, preserve: bool) -> list[Token]:
        text = HtmlText.of_token(token)
        if not preserve:
            text = text.squeezed()
        return [self.text_token(each) if isinstance(each, HtmlText) else each for each in text.tokens(self.version)]

    def html(self, token: Token, *, convert: bool = True, preserve: bool = False) -> Token:
        """An element that stays HTML, its children converted or not."""
        name = token["name"]
        for key in ("closed", "ial"):
            token.pop(key, None)
        token["category"] = "span" if is_span_element(name, self.version) else "block"
        token["content_model"] = content_model(name) if convert else "raw"
        token["children"] = self.children(token, name, convert=convert, preserve=preserve)
        return token

    def string(self, token: Token) -> str:
        """The text in an element as it is written; looked for once, since headers may lie in each other."""
        children: list[Token] = token.get("children", [])
        known = self.strings.get(id(children))
        if known is None:
            parts = [string_of(child) if child["type"] == "text" else self.string(child) for child in children]
            known = self.strings[id(children)] = children, "".join(parts)
        return known[1]

    def native(self, token: Token, kind: str, **keys: Any) -> Token:
        """An element made native; its children are not converted yet."""
        for key in _OF_HTML:
            token.pop(key, None)
        return {**token, "type": kind, **keys}

    def text_token(self, text: HtmlText) -> Token:
        """A token of a text."""
        return {"type": "text", "span": text.span, **self.content(text)}

    def content(self, text: HtmlText) -> Token:
        """The keys under which a token keeps its text, and where that stands."""
        if self.inline:
            return {"text": text.string, "chunks": text.chunks}
        marks: list[tuple[int, int, int]] = []
        at = 0
        for string, start, end in text.chunks:
            if string:
                marks.append((at, start, end))
                at += len(string)
        return {"text": text.string, "marks": marks}


def texts_of(token: Token) -> list[HtmlText]:
    """The text in an element and in all that it holds, piece by piece."""
    found: list[HtmlText] = []
    _collect(token, found)
    return found


def _collect(token: Token, found: list[HtmlText]) -> None:
    for child in token.get("children", ()):
        if child["type"] == "text":
            found.append(HtmlText.of_token(child))
        else:
            _collect(child, found)
