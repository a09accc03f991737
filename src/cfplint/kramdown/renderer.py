"""Tokens to HTML, byte for byte as kramdown's converter writes it, and to the trace of that HTML.

What the author wrote (text, code, attribute values) is traced character by character; entities, quotes and escapes are
made runs of their source characters; a tag is a made run of its element's span, or of the tag where the author wrote
one. White space between blocks has no origin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import mistune

from cfplint.kramdown.document import Document, Token
from cfplint.kramdown.entities import REFERENCE, Entity, entity
from cfplint.kramdown.registry import RENDERERS, RenderFunction
from cfplint.source import Run

Place = tuple[int, int]
Mark = tuple[int, int, int]
"""A stretch of a text token: offset in it, and the stretch of the document it came from."""

ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
SPECIALS = re.compile(r"[<>&]")
"""What is escaped in code."""
_TEXT = re.compile(rf"{REFERENCE}|[<>&]", re.ASCII)
_ATTRIBUTE = re.compile(rf"{REFERENCE}|[<>&\"]", re.ASCII)


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    return ESCAPES.get(found, found)


def escape_all(text: str) -> str:
    """Escape code: `&` begins no entity."""
    return SPECIALS.sub(_escaped, text)


def escape_text(text: str) -> str:
    """Escape text, entities excepted."""
    return _TEXT.sub(_escaped, text)


def escape_attribute(text: str) -> str:
    """Escape an attribute's value, entities excepted."""
    return _ATTRIBUTE.sub(_escaped, text)


class Placeholder(str):
    """Stands in what is written for something that is written once all else is; compared by identity."""

    __slots__ = ()


class HtmlRenderer(mistune.BaseRenderer):
    """Writes one document; made anew for each."""

    NAME = "html"

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.options = document.options
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
        if place is not None and self.document.traced:
            self.marks.append((len(self.out), place[0], place[1]))
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
        if not self.document.traced:
            self.out.append(f"<{name}{html_attributes(attrs)}{end}" if attrs else f"<{name}{end}")
            return
        place = token.get("tag") or token.get("span")
        self.write(f"<{name}", place)
        places = token.get("places") or {}
        for key, value in attrs.items():
            if value is None or (key == "id" and not value.strip()):
                continue
            self.write(f' {key}="', place)
            self.write_marked(str(value), _marks_of(key, places), escape_attribute, _ATTRIBUTE)
            self.write('"', place)
        self.write(end, place)

    def close_tag(self, name: str, token: Token, end: str = "") -> None:
        """Write an end tag."""
        if not self.document.traced:
            self.out.append(f"</{name}>{end}")
            return
        self.write(f"</{name}>", token.get("end_tag") or token.get("span"))
        self.write(end)

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
            self.write_marked(value, token.get("marks"), escape_text, _TEXT)

    def raw(self, token: Token) -> None:
        """Write a token's `text` as it is."""
        self.write_marked(token["text"], token.get("marks"), None, None)

    def write_marked(
        self, text: str, marks: Iterable[Mark] | None, escape: Any, specials: re.Pattern[str] | None
    ) -> None:
        """Write a text whose stretches are known.

        Args:
            text: before escaping.
            marks: its stretches, in order.
            escape: escapes a text; None leaves it.
            specials: finds what `escape` changes, or what must not be split.
        """
        if not marks or not self.document.traced:
            if text:
                self.out.append(escape(text) if escape else text)
            return
        cuts = [(match.start(), match.end()) for match in specials.finditer(text)] if specials else []
        source = self.document.source
        bounds = list(marks)
        for number, (at, start, end) in enumerate(bounds):
            stop = bounds[number + 1][0] if number + 1 < len(bounds) else len(text)
            if number == 0 and at > 0:
                self.write(escape(text[:at]) if escape else text[:at])
            if stop - at == end - start and text[at:stop] == source[start:end]:
                self._write_verbatim(text, at, stop, start, cuts, escape)
            else:
                piece = text[at:stop]
                self.write(escape(piece) if escape else piece, (start, end))

    def _write_verbatim(self, text: str, at: int, stop: int, origin: int, cuts: list[Place], escape: Any) -> None:
        shift = origin - at
        for start, end in cuts:
            if start >= stop:
                break
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
        source = self.document.source
        result: list[Run] = []
        at = done = 0
        for index, first, last in self.marks:
            for piece in self.out[done:index]:
                at += len(piece)
            done = index
            piece = self.out[index]
            size = len(piece)
            end = min(last, len(source))
            start = min(first, end)
            if not size or end <= start:
                continue
            verbatim = size == end - start and source[start:end] == piece
            result.append(Run(at, size, "", start, end - start, verbatim))
        return tuple(result)


def html_attributes(attrs: dict[str, Any]) -> str:
    """A start tag's attributes, each with a space before it."""
    return "".join(
        f' {key}="{escape_attribute(str(value))}"'
        for key, value in attrs.items()
        if value is not None and not (key == "id" and not value.strip())
    )


def _marks_of(key: str, places: dict[str, Any]) -> list[Mark] | None:
    place = places.get(key)
    if place is None:
        return None
    return place if isinstance(place, list) else [(0, *place)]
