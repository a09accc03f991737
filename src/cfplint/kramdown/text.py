"""Texts cut out of other texts, whose characters still know where they stand in the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CARRIAGE_RETURN = re.compile(r"\r\n?")


class Segment(NamedTuple):
    """A stretch of a text that lies in one piece in the document."""

    start: int
    """Offset in the text."""
    end: int
    """Offset behind its last character."""
    origin: int
    """Offset of its first character in the document."""
    verbatim: bool
    """False for characters that stand nowhere in the document (a tab that was expanded)."""


class Text:
    """A string and, for stretches of it, the offset in the document at which each begins.

    A slice shares the map of the text it was cut from, so that cutting costs nothing but the string.
    """

    __slots__ = ("base", "origins", "starts", "string")

    def __init__(self, string: str, starts: list[int], origins: list[int], base: int = 0) -> None:
        self.string = string
        self.starts = starts
        """Offsets, before `base` is taken off, at which a stretch begins; ascending."""
        self.origins = origins
        """Offsets in the document; `~offset` for a stretch of made characters."""
        self.base = base

    @classmethod
    def of_document(cls, document: str) -> Text:
        """The text that kramdown reads: line ends are LF, and there is one at the end."""
        given = document
        starts, origins = [0], [0]
        if "\r" in document:
            made = 0
            for found in _CARRIAGE_RETURN.finditer(document):
                at = found.start()
                if found.end() - at == len("\r\n"):
                    starts.append(at - made)
                    made += 1
                    origins.append(at + 1)
                else:
                    starts += at - made, at - made + 1
                    origins += ~at, at + 1
            document = _CARRIAGE_RETURN.sub("\n", document)
        if not document.endswith("\n"):
            starts.append(len(document))
            origins.append(~len(given))
            document += "\n"
        return cls(document, starts, origins)

    @classmethod
    def made(cls, string: str, origin: int, end: int | None = None) -> Text:
        """Characters that kramdown puts in at an offset of the document.

        Args:
            string: the characters.
            origin: the offset.
            end: where what they stand for ends in the document, if they replace something.
        """
        if end is None:
            return cls(string, [0], [~origin])
        return cls(string, [0, len(string) - 1], [~origin, ~end])

    @classmethod
    def joined(cls, parts: Iterable[Text]) -> Text:
        """Texts one behind the other."""
        parts = list(parts)
        if len(parts) == 1:
            return parts[0]
        strings: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        length = 0
        for part in parts:
            for segment in part.segments(0, len(part.string)):
                begin = length + segment.start
                if (
                    segment.verbatim
                    and origins
                    and origins[-1] >= 0
                    and origins[-1] + begin - starts[-1] == segment.origin
                ):
                    continue
                starts.append(begin)
                origins.append(segment.origin if segment.verbatim else ~segment.origin)
            strings.append(part.string)
            length += len(part.string)
        if not starts:
            return cls("", [0], [~parts[0].at(0)])
        return cls("".join(strings), starts, origins)

    def pick(self, pieces: Iterable[tuple[str, int, int]]) -> Text:
        """Stretches of this text one behind the other.

        Args:
            pieces: for each, made characters that come before it, and its first and last offset.
        """
        source, single = self.string, len(self.starts) == 1 and self.origins[0] >= 0
        shift = self.origins[0] + self.base - self.starts[0] if single else 0
        strings: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        length = empty = 0
        for before, start, end in pieces:
            if before:
                starts.append(length)
                origins.append(~self.at(start))
                strings.append(before)
                length += len(before)
            if end <= start:
                empty = start
                continue
            strings.append(source[start:end])
            if single:
                starts.append(length)
                origins.append(start + shift)
            else:
                for segment in self.segments(start, end):
                    starts.append(length + segment.start - start)
                    origins.append(segment.origin if segment.verbatim else ~segment.origin)
            length += end - start
        if not starts:
            return Text("", [0], [~self.at(empty)])
        return Text("".join(strings), starts, origins)

    def at(self, offset: int) -> int:
        """The offset in the document of a character of this text."""
        offset += self.base
        place = bisect_right(self.starts, offset) - 1 if len(self.starts) > 1 else 0
        origin = self.origins[place]
        return origin + offset - self.starts[place] if origin >= 0 else ~origin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the document that a stretch of this text covers."""
        starts, origins, base = self.starts, self.origins, self.base
        start += base
        place = bisect_right(starts, start) - 1 if len(starts) > 1 else 0
        origin = origins[place]
        shift = origin - starts[place]
        first = start + shift if origin >= 0 else ~origin
        end += base
        if end <= start:
            return first, first
        if place + 1 < len(starts) and starts[place + 1] < end:
            place = bisect_right(starts, end - 1) - 1
            origin = origins[place]
            shift = origin - starts[place]
        last = end + shift if origin >= 0 else ~origin
        return first, max(first, last)

    def shift(self) -> int | None:
        """What turns offsets in this text into offsets in the document, if it lies there in one piece."""
        starts, base = self.starts, self.base
        place = bisect_right(starts, base) - 1 if len(starts) > 1 else 0
        origin = self.origins[place]
        if origin < 0 or (place + 1 < len(starts) and starts[place + 1] < base + len(self.string)):
            return None
        return origin + base - starts[place]

    def slice(self, start: int, end: int) -> Text:
        """The text from one offset to another."""
        return Text(self.string[start:end], self.starts, self.origins, self.base + start)

    def segments(self, start: int, end: int) -> Iterator[Segment]:
        """The stretches of a part of this text, each in one piece in the document."""
        if start >= end:
            return
        starts, origins, base = self.starts, self.origins, self.base
        place = bisect_right(starts, start + base) - 1
        while start < end:
            stop = starts[place + 1] - base if place + 1 < len(starts) else end
            stop = min(stop, end)
            origin = origins[place]
            if origin >= 0:
                yield Segment(start, stop, origin + start + base - starts[place], True)
            else:
                yield Segment(start, stop, ~origin, False)
            start = stop
            place += 1
