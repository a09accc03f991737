"""HTML cut into tokens that know where they stand.

The tokenizer is turbohtml's (https://html.spec.whatwg.org/multipage/parsing.html#tokenization); it counts CRLF as one
character and gives no places of attributes, so both are made good here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from html import unescape
from typing import Literal, NamedTuple

from turbohtml import TokenType, tokenize

Kind = Literal["start", "end", "text", "reference", "comment", "doctype"]
"""What a token is; `reference` is a character reference in text, such as `&amp;`."""

_ATTRIBUTE = re.compile(
    r"([^\t\n\f />][^\t\n\f />=]*+)"
    r"""(?:[\t\n\f ]*+=[\t\n\f ]*+(?:"([^"]*+)"|'([^']*+)'|([^\t\n\f >"'][^\t\n\f >]*+)?))?"""
)
_TAGS_AND_TEXT = TokenType.START_TAG, TokenType.END_TAG, TokenType.TEXT, TokenType.CHARACTER_REFERENCE
_NOSCRIPT = re.compile(r"<noscript(?=[\t\n\f />])", re.IGNORECASE)
_STAND_IN = "<x-script"
_NAME = re.compile(r"</?[^\t\n\f />]+")


class Attribute(NamedTuple):
    """An attribute of a start tag."""

    name: str
    """In lower case."""
    value: str
    """With its character references resolved; `""` without a value."""
    start: int
    """Offset of the value's first character, quotes not counted; without a value, of the name's."""
    end: int
    """Offset behind the value's last character; without a value, behind the name's."""
    name_start: int
    """Offset of the name's first character."""


class Token(NamedTuple):
    """A piece of HTML; the tokens of a text follow each other, and only what a browser drops lies between them."""

    kind: Kind
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    name: str = ""
    """The element's name in lower case, for start and end tags."""
    data: str = ""
    """The characters of text as written, of a reference as read; what stands inside a comment."""
    attributes: tuple[Attribute, ...] = ()
    """Of a start tag, in order, repeated ones included (the first one counts)."""
    self_closing: bool = False
    """Whether a start tag ends with `/>`."""

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of a name that counts."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute
        return None

    def value(self, name: str) -> str:
        """The value of the attribute of a name, `""` if there is none."""
        attribute = self.attribute(name)
        return attribute.value if attribute else ""


def tokens(text: str) -> Iterator[Token]:
    """Cut HTML into tokens.

    The content of `noscript` is cut like any other. A tag that the end of the text leaves open is dropped, as browsers
    do.

    Args:
        text: a page or a part of one, with any line ends.
    """
    return _tokens(text, 0) if "\r" not in text else _tokens_between_any_line_ends(text)


def _tokens_between_any_line_ends(text: str) -> Iterator[Token]:
    at = _original_offsets(text)
    for token in _tokens(text.replace("\r\n", "\n").replace("\r", "\n"), 0):
        attributes = tuple(
            each._replace(start=at(each.start), end=at(each.end), name_start=at(each.name_start))
            for each in token.attributes
        )
        start, end = at(token.start), at(token.end)
        data = text[start:end] if token.kind == "text" else token.data
        yield token._replace(start=start, end=end, data=data, attributes=attributes)


def _original_offsets(text: str) -> Callable[[int], int]:
    """What turns an offset in the text with LF for every line end into one in the text itself."""
    folded = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
    return lambda offset: offset + bisect_left(folded, offset)


def _tokens(text: str, shift: int) -> Iterator[Token]:
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    start_tag, end_tag, characters, reference = _TAGS_AND_TEXT
    noscript = False
    for raw in tokenize(text, capture_source=True, resolve_references=False):
        kind = raw.type
        start = shift + lines[raw.line - 1] + raw.col
        if kind is characters:
            here = start - shift
            data = text[here : here + len(raw.data or "")]  # as written: NUL is U+FFFD to the tokenizer in raw text
            if noscript:
                yield from _tokens_in_noscript(data, start)
            else:
                yield Token("text", start, start + len(data), "", data)
            continue
        source = raw.source or ""
        end = start + len(source)
        if kind is start_tag:
            name = raw.tag or ""
            noscript = name == "noscript"
            attributes = _attributes(source, start, raw.attrs) if end - start > len(name) + 3 else ()
            yield Token("start", start, end, name, "", attributes, raw.self_closing)
        elif kind is end_tag:
            noscript = False
            yield Token("end", start, end, raw.tag or "")
        elif kind is reference:
            yield Token("reference", start, end, "", raw.data or "")
        elif kind is TokenType.DOCTYPE:
            yield Token("doctype", start, end)
        else:
            yield Token("comment", start, end, "", raw.data or "")


def _tokens_in_noscript(text: str, shift: int) -> Iterator[Token]:
    """The tokens of the content of `noscript`, which the tokenizer takes for raw text.

    One inside it is an ordinary element; the tokenizer is shown another name of the same length in its place.
    """
    shown = _NOSCRIPT.sub(_STAND_IN, text)
    for token in _tokens(shown, shift):
        source = text[token.start - shift : token.end - shift]
        seen = shown[token.start - shift : token.end - shift]
        yield token if source == seen else _as_written(token, source, seen)


def _as_written(token: Token, source: str, seen: str) -> Token:
    """A token of a source that the tokenizer has seen with the stand-in in it."""
    if token.kind == "start":
        name = "noscript" if _NOSCRIPT.match(source) else token.name
        return token._replace(name=name, attributes=_attributes(source, token.start, None))
    at = seen.find(token.data)
    return token._replace(data=source[at : at + len(token.data)]) if at >= 0 else token


def _attributes(source: str, offset: int, read: list[tuple[str, str]] | None) -> tuple[Attribute, ...]:
    """The attributes in the source of a start tag.

    Args:
        source: the tag, from `<` to `>`.
        offset: where it begins.
        read: the attributes as the tokenizer reads them, whose references are resolved by the rules for attributes.
    """
    found: list[Attribute] = []
    name_end = _NAME.match(source)
    for match in _ATTRIBUTE.finditer(source, name_end.end() if name_end else 0, len(source) - 1):
        group = match.lastindex or 1
        start, end = match.span(group)
        name = match[1].lower()
        value = match[group] if group > 1 else ""
        if "&" in value:
            value = next((decoded for key, decoded in read or () if key == name), None) or unescape(value)
        if group == 1 and "=" in match[0][len(name) :]:
            start = end = match.end() - (match[0][-1] in "\"'")
        found.append(Attribute(name, value, start + offset, end + offset, match.start() + offset))
    return tuple(found)
