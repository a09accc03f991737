"""Text in HTML: white space is one space, and character references are tokens of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cfplint.kramdown.document import Token
from cfplint.kramdown.entities import entity
from cfplint.kramdown.list_items import raw_text_of
from cfplint.kramdown.marks import Chunk
from cfplint.kramdown.span.entity import ENTITY, entity_of
from cfplint.kramdown.span.smart_quotes import NAMES as QUOTES
from cfplint.kramdown.text import Text

_ENTITY = re.compile(ENTITY)
_SPACES = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
"""White space that is not a single space already."""
_SYMBOLS = frozenset({"mdash", "ndash", "hellip", "laquo", "raquo"})


def string_of(token: Token) -> str:
    """The characters of a text token, at whatever stage of parsing it is."""
    string: str = raw_text_of(token).string if "parts" in token else token["text"]
    return string


class HtmlText:
    """A string and the stretches that its characters come from."""

    __slots__ = ("chunks", "string")

    def __init__(self, string: str, chunks: list[Chunk]) -> None:
        self.string = string
        self.chunks = chunks
        """One behind the other they are the string; never empty, so that an empty string has a place too."""

    @classmethod
    def of_chunks(cls, chunks: list[Chunk]) -> HtmlText:
        """The text of some chunks."""
        return cls(chunks[0][0] if len(chunks) == 1 else "".join([chunk[0] for chunk in chunks]), chunks)

    @classmethod
    def of_token(cls, token: Token) -> HtmlText:
        """What a text token holds, at whatever stage of parsing it is."""
        if "chunks" in token:
            return cls(token["text"], token["chunks"])
        if "parts" in token:
            return cls.of_text(raw_text_of(token))
        string, marks = token["text"], token["marks"]
        if not marks:
            return cls(string, [(string, token["span"][0], token["span"][0])])
        ends = [mark[0] for mark in marks[1:]] + [len(string)]
        chunks = [(string[mark[0] : end], mark[1], mark[2]) for mark, end in zip(marks, ends, strict=True)]
        return cls(string, chunks)

    @classmethod
    def of_text(cls, text: Text) -> HtmlText:
        """A text of the block parser."""
        string = text.string
        chunks = [
            (string[each.start : each.end], each.origin, each.origin + (each.end - each.start if each.verbatim else 0))
            for each in text.segments(0, len(string))
        ]
        return cls(string, chunks or [("", text.at(0), text.at(0))])

    @property
    def span(self) -> tuple[int, int]:
        """The stretch that all of it comes from."""
        return self.chunks[0][1], max(self.chunks[0][1], self.chunks[-1][2])

    @property
    def beginning(self) -> tuple[int, int]:
        """The stretch that its first characters come from, up to where something in the source lies between."""
        start, end = self.chunks[0][1:]
        for _, first, last in self.chunks[1:]:
            if first != end:
                break
            end = last
        return start, max(start, end)

    def slices(self, bounds: list[tuple[int, int]]) -> Iterator[HtmlText]:
        """Parts of the text, in order."""
        ends: list[int] = []
        at = 0
        for chunk in self.chunks:
            at += len(chunk[0])
            ends.append(at)
        for start, end in bounds:
            place = min(bisect_right(ends, start), len(ends) - 1)
            at = ends[place] - len(self.chunks[place][0])
            found: list[Chunk] = []
            while not found or (at < end and place < len(ends)):
                string, first, last = self.chunks[place]
                begin, stop = max(start - at, 0), max(min(end - at, len(string)), 0)
                if len(string) == last - first:
                    first, last = first + begin, first + max(stop, begin)
                found.append((string[begin:stop], first, last))
                at += len(string)
                place += 1
            yield HtmlText(self.string[start:end], found)

    def slice(self, start: int, end: int) -> HtmlText:
        """A part of the text."""
        return next(self.slices([(start, end)]))

    def squeezed(self) -> HtmlText:
        """The text with a space for every run of white space."""
        bounds: list[tuple[int, int]] = []
        at = 0
        for match in _SPACES.finditer(self.string):
            bounds += (at, match.start()), match.span()
            at = match.end()
        if not bounds:
            return self
        bounds.append((at, len(self.string)))
        chunks: list[Chunk] = []
        for number, part in enumerate(self.slices(bounds)):
            if number % 2:
                start, end = part.beginning
                # a line end that became a space is no copy of it, though it is as long
                chunks.append((" ", start, start if end - start == 1 else end))
            elif part.string:
                chunks += part.chunks
        return HtmlText.of_chunks(chunks)

    def tokens(self, version: str) -> Iterator[Token | HtmlText]:
        """The text taken apart into tokens of its character references and what lies between them.

        Args:
            version: kramdown's.
        """
        if "&" not in self.string:
            if self.string:
                yield self
            return
        matches = list(_ENTITY.finditer(self.string))
        found = [entity_of(match, version) for match in matches]
        bounds: list[tuple[int, int]] = []
        at = 0
        for match, known in zip(matches, found, strict=True):
            bounds.append((at, match.start()))
            at = match.end() if known else match.start() + 1
            bounds.append((match.start(), at))
        bounds.append((at, len(self.string)))
        parts = list(self.slices(bounds))
        for number, (match, known) in enumerate(zip(matches, found, strict=True)):
            yield parts[2 * number]
            made: Token = {"type": "entity", "attrs": {}, "children": [], "span": parts[2 * number + 1].span}
            if match[1] in QUOTES:
                yield {**made, "type": "smart_quote", "quote": match[1]}
            elif match[1] in _SYMBOLS:
                yield {**made, "type": "typographic_sym", "symbol": match[1]}
            elif known:
                yield {**made, "entity": known, "original": match[0]}
            else:
                yield {**made, "entity": entity("amp", version), "original": None}
        if parts[-1].string:
            yield parts[-1]
