"""HTML reduced to what a visitor gets, for comparing two texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from cfplint.html.names import BLOCK, RAW_TEXT, VOID
from cfplint.html.reading import read
from cfplint.html.tokens import Token

_SPACE = re.compile(r"[ \t\n\f\r]+")
_BLANKS = " \t\n\f\r"
_UNSEEN = frozenset(("link", "meta", "script", "style", "template", "title"))
_BREAKING = (BLOCK - _UNSEEN) | {"br"}
_INLINE_CONTENT = frozenset(("embed", "img", "input", "wbr"))
_VERBATIM = frozenset(("pre", "textarea", "listing")) | RAW_TEXT


def normal_form(html: str) -> tuple[str, ...]:
    """What a text of HTML comes to: its tags and its text, one after the other.

    Two texts with the same normal form give the same page. Comments, the order of attributes, end tags that HTML
    implies, how characters are written (`&amp;`, `&#38;`) and white space that is folded or falls away do not show.

    Args:
        html: a page or a part of one.

    Returns:
        Tags with their attributes by name, and text with its references resolved and `<`, `>`, `&` escaped.
    """
    reading = read(html)
    ends = reading.nesting.ends
    writer = _Writer()
    opened: list[int] = []
    for index, token in enumerate(reading.tokens):
        while opened and ends[opened[-1]] <= index:
            writer.end(reading.tokens[opened.pop()].name)
        if token.kind == "start":
            writer.start(token, empty=index not in ends)
            if index in ends:
                opened.append(index)
        elif token.kind in ("text", "reference"):
            writer.text(token.data)
        elif token.kind == "doctype":
            writer.events.append("<!DOCTYPE>")
    while opened:
        writer.end(reading.tokens[opened.pop()].name)
    writer.flush()
    return tuple(writer.events)


class _Writer:
    def __init__(self) -> None:
        self.events: list[str] = []
        self._text: list[str] = []
        self._space = False
        self._begun = False
        self._verbatim = 0

    def start(self, token: Token, *, empty: bool) -> None:
        name = token.name
        self.flush()
        if name in _BREAKING:
            self._begun = self._space = False
        elif name in _INLINE_CONTENT:
            self._write_space()
            self.flush()
            self._begun = True
        self.events.append(f"<{name}{_written(_values(token))}>")
        if name in _VERBATIM and not empty:
            self._verbatim += 1
        if empty and name not in VOID:
            self.events.append(f"</{name}>")

    def end(self, name: str) -> None:
        self.flush()
        if name in _VERBATIM:
            self._verbatim -= 1
        if name in _BREAKING:
            self._begun = self._space = False
        self.events.append(f"</{name}>")

    def text(self, text: str) -> None:
        """Add text; what a reference stands for is no white space to fold, but for the blanks themselves."""
        if self._verbatim:
            self._text.append(text.replace("\r\n", "\n").replace("\r", "\n"))
            return
        words = text.strip(_BLANKS)
        if not words:
            self._space = self._space or bool(text)
            return
        if text[0] in _BLANKS:
            self._space = True
        self._write_space()
        self._text.append(_SPACE.sub(" ", words))
        self._begun = True
        self._space = text[-1] in _BLANKS

    def flush(self) -> None:
        """Write the text that has come together."""
        if self._text:
            self.events.append(escape("".join(self._text), quote=False))
            self._text.clear()

    def _write_space(self) -> None:
        if self._space and self._begun:
            self._text.append(" ")
        self._space = False


def _values(token: Token) -> Mapping[str, str]:
    return {attribute.name: attribute.value for attribute in reversed(token.attributes)}


def _written(values: Mapping[str, str]) -> str:
    parts = []
    for name, value in sorted(values.items()):
        text = " ".join(value.split()) if name == "class" else value.replace("\r\n", "\n").replace("\r", "\n")
        parts.append(f' {name}="{escape(text)}"')
    return "".join(parts)
