"""Tokens to HTML, byte for byte as kramdown's converter writes it, and to the trace of that HTML.

What the author wrote (text, code, attribute values) is traced character by character; entities, quotes and escapes are
made runs of their source characters; a tag is a made run of its element's span, or of the tag where the author wrote
one. White space between blocks has no origin.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

import mistune

from cfplint.kramdown.document import Document, Token
from cfplint.kramdown.entities import Entity, entity
from cfplint.kramdown.escapes import (
    ATTRIBUTE_SPECIALS,
    ESCAPES,
    SPECIALS,
    TEXT_SPECIALS,
    escape_all,
    escape_attribute,
    escape_text,
    html_attributes,
)
from cfplint.kramdown.marks import Mark
from cfplint.kramdown.registry import RENDERERS, RenderFunction
from cfplint.source import Run

_new = tuple.__new__
"""Makes a run without the detour over its keywords."""

Place = tuple[int, int]


class Placeholder(str):
    """Stands in what is written for something that is written once all else is; compared by identity."""

    __slots__ = ()


class HtmlRenderer(mistune.BaseRenderer):
    """Writes one document; made anew for each."""

    NAME = "html"

    def __init__(self, document: Document, *, traced: bool) -> None:
        super().__init__()
        self.document = document
        self.options = document.options
        self.traced = traced
        """Whether runs are wanted."""
        self.out: list[str] = []
        self.marks: list[tuple[int, int, int]] = []
        """Index in `out`, and the stretch of the document from which that piece comes."""
        self.stack: list[Token] = []
        self.writers: dict[str, RenderFunction] = RENDERERS
        self.notes: dict[str, Any] = {}
        """What elements keep during one rendering, under their own names."""

    def __call__(self, tokens: Iterable[Token], state: Any) -> str:  # noqa: ARG002 - mistune's protocol
        """Write the children of the root.

        Args:
            tokens: the document's tokens.
            state: not used; mistune's protocol has it.
        """
        self.stack.append({"type": "root", "children": tokens, "attrs": {}})
        for token in tokens:
            self.writers[token["type"]](self, token, 0)
        self.stack.pop()
        return "".join(self.out)

    def inner(self, token: Token, indent: int) -> None:
        """Write a token's children, two columns further in."""
        self.stack.append(token)
        indent += 2
        writers = self.writers
        for child in token["children"]:
            writers[child["type"]](self, child, indent)
        self.stack.pop()

    def render(self, token: Token, indent: int) -> None:
        """Write one token."""
        self.writers[token["type"]](self, token, indent)

    def write(self, text: str, place: Place | None = None) -> None:
        """Write characters.

        Args:
            text: as they stand in HTML.
            place: the stretch of the document they come from.
        """
        if not text:
            return
        if place is not None and self.traced:
            self.marks.append((len(self.out), *place))
        self.out.append(text)

    def open_tag(self, name: str, token: Token, attrs: dict[str, Any] | None = None, end: str = ">") -> None:
        """Write a start tag.

        Args:
            name: the element's.
            token: its span, or the span of its `tag`, is the tag's origin; its `places` are those of attribute values.
            attrs: instead of the token's own.
            end: what closes the tag.
        """
        attrs = token["attrs"] if attrs is None else attrs
        out = self.out
        if not self.traced:
            out.append(f"<{name}{html_attributes(attrs)}{end}" if attrs else f"<{name}{end}")
            return
        marks = self.marks
        first, last = token.get("tag") or token["span"]
        written = f"<{name}"
        if attrs:
            places = token.get("places") or {}
            for key, value in attrs.items():
                if value is None or (key == "id" and not value.strip()):
                    continue
                marks.append((len(out), first, last))
                out.append(f'{written} {key}="')
                self.write_marked(str(value), _marks_of(key, places), escape_attribute, ATTRIBUTE_SPECIALS)
                written = '"'
        marks.append((len(out), first, last))
        out.append(written + end)

    def close_tag(self, name: str, token: Token, end: str = "") -> None:
        """Write an end tag."""
        out = self.out
        if not self.traced:
            out.append(f"</{name}>{end}")
            return
        self.marks.append((len(out), *(token.get("end_tag") or token["span"])))
        out.append(f"</{name}>")
        if end:
            out.append(end)

    def block(self, name: str, token: Token, indent: int, attrs: dict[str, Any] | None = None) -> None:
        """Write an element on one line, its children between its tags."""
        self.write(" " * indent)
        self.open_tag(name, token, attrs)
        self.inner(token, indent)
        self.close_tag(name, token, "\n")

    def indented_block(self, name: str, token: Token, indent: int, attrs: dict[str, Any] | None = None) -> None:
        """Write an element whose tags stand on lines of their own."""
        self.write(" " * indent)
        self.open_tag(name, token, attrs)
        self.write("\n")
        self.inner(token, indent)
        self.write(" " * indent)
        self.close_tag(name, token, "\n")

    def text(self, token: Token, *, code: bool = False) -> None:
        """Write a token's `text`, escaped."""
        value = token["text"]
        if code:
            self.write_marked(value, token.get("marks"), escape_all, SPECIALS)
        else:
            self.write_marked(value, token.get("marks"), escape_text, TEXT_SPECIALS)

    def raw(self, token: Token) -> None:
        """Write a token's `text` as it is."""
        self.write_marked(token["text"], token.get("marks"), None, None)

    def write_marked(
        self, text: str, marks: Sequence[Mark] | None, escape: Any, specials: re.Pattern[str] | None
    ) -> None:
        """Write a text whose stretches are known.

        Args:
            text: before escaping.
            marks: its stretches, in order.
            escape: escapes a text; None leaves it.
            specials: finds what `escape` changes, or what must not be split.
        """
        if not text:
            return
        if not marks or not self.traced:
            self.out.append(escape(text) if escape else text)
            return
        source = self.document.source
        if len(marks) == 1 and (escape is None or not ("<" in text or "&" in text or ">" in text or '"' in text)):
            _, start, end = marks[0]
            if end - start == len(text) and source.startswith(text, start):
                self.marks.append((len(self.out), start, end))
                self.out.append(text)
                return
        cuts = [(match.start(), match.end()) for match in specials.finditer(text)] if specials else []
        cut = 0
        for number, (at, start, end) in enumerate(marks):
            stop = marks[number + 1][0] if number + 1 < len(marks) else len(text)
            if number == 0 and at > 0:
                self.write(escape(text[:at]) if escape else text[:at])
            if stop - at == end - start and text[at:stop] == source[start:end]:
                first = cut = bisect_left(cuts, (at, 0), cut)
                cut = bisect_left(cuts, (stop, 0), first)
                self._write_verbatim(text, at, stop, start, cuts[first:cut], escape)
            else:
                piece = text[at:stop]
                self.write(escape(piece) if escape else piece, (start, end))

    def _write_verbatim(self, text: str, at: int, stop: int, origin: int, cuts: list[Place], escape: Any) -> None:
        shift = origin - at
        for start, end in cuts:
            if start < at or text[start:end] == escape(text[start:end]):
                continue
            self.write(text[at:start], (at + shift, start + shift))
            self.write(escape(text[start:end]), (start + shift, end + shift))
            at = end
        if at < stop:
            self.write(text[at:stop], (at + shift, stop + shift))

    def entity_text(self, found: Entity, original: str | None = None) -> str:
        """An entity as the option `entity_output` wants it."""
        output = self.options.entity_output
        char = found.char
        if output == "as_char" and char is not None and (char == '"' or char not in ESCAPES):
            return char
        if output in {"as_input", "as_char"} and original:
            return original
        if (output == "symbolic" or char in ESCAPES) and found.name:
            return f"&{found.name};"
        return f"&#{found.point};"

    def named(self, name: str) -> str:
        """An entity of HTML by its name, as the options want it."""
        return self.entity_text(entity(name, self.options.kramdown_version))

    def take(self, index: int) -> tuple[list[str], list[tuple[int, int, int]]]:
        """Take back what was written since `out` had a length, with its marks."""
        pieces = self.out[index:]
        del self.out[index:]
        at = len(self.marks)
        while at and self.marks[at - 1][0] >= index:
            at -= 1
        marks = [(number - index, start, end) for number, start, end in self.marks[at:]]
        del self.marks[at:]
        return pieces, marks

    def append(self, pieces: list[str], marks: list[tuple[int, int, int]]) -> None:
        """Write again what was taken back."""
        index = len(self.out)
        self.out += pieces
        self.marks += [(number + index, start, end) for number, start, end in marks]

    def insert(self, index: int, pieces: list[str], marks: list[tuple[int, int, int]]) -> None:
        """Put pieces before the one at an index of `out`."""
        self.out[index:index] = pieces
        size = len(pieces)
        before = [mark for mark in self.marks if mark[0] < index]
        behind = [(number + size, start, end) for number, start, end in self.marks[len(before) :]]
        self.marks = before + [(number + index, start, end) for number, start, end in marks] + behind

    def runs(self) -> tuple[Run, ...]:
        """The trace of what was written."""
        source, out = self.document.source, self.out
        offsets = list(accumulate(map(len, out), initial=0))
        result: list[Run] = []
        add = result.append
        for index, start, end in self.marks:
            if start < end:
                piece = out[index]
                length = len(piece)
                verbatim = length == end - start and source.startswith(piece, start)
                add(_new(Run, (offsets[index], length, "", start, end - start, verbatim)))
        return tuple(result)


def _marks_of(key: str, places: dict[str, Any]) -> list[Mark] | None:
    place = places.get(key)
    if place is None:
        return None
    return place if isinstance(place, list) else [(0, *place)]
