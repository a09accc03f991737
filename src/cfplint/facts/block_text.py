"""The characters of one block while they are read, with white space folded as a browser folds it."""

from __future__ import annotations

import re

from cfplint.source import Run, Span

_FOLDED = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]")


class BlockText:
    """The characters of a block while it is read."""

    __slots__ = ("_struck_by", "length", "parts", "runs", "space", "struck")

    def __init__(self) -> None:
        """Begin without any."""
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.struck: list[Span] = []
        self.length = 0
        self.space = ""
        self._struck_by = -1

    def add(self, text: str, start: int, length: int, *, struck: int, verbatim: bool) -> None:
        """Add characters without white space to fold; `struck` is the element that strikes them out, or -1."""
        if self.space and self.length:
            self.parts.append(self.space)
            self.length += 1
        self.space = ""
        if struck >= 0:
            span = Span(self.length, self.length + len(text))
            if struck == self._struck_by:
                span = self.struck.pop().cover(span)
            self.struck.append(span)
        self._struck_by = struck
        self.parts.append(text)
        self.runs.append(Run(self.length, len(text), "", start, length, verbatim))
        self.length += len(text)

    def add_folded(self, text: str, start: int, *, struck: int, preformatted: bool) -> None:
        """Add text, with each run of white space as one space (a line end in preformatted text)."""
        done = 0
        for match in _FOLDED.finditer(text):
            self._add_words(text, done, match.start(), start, struck=struck)
            self.space = "\n" if (preformatted and "\n" in match[0]) or self.space == "\n" else " "
            done = match.end()
        self._add_words(text, done, len(text), start, struck=struck)

    def _add_words(self, text: str, start: int, end: int, offset: int, *, struck: int) -> None:
        """Add a stretch whose only white space is single spaces."""
        if start < end and text[start] == " ":
            self.space = self.space or " "
            start += 1
        trailing = start < end and text[end - 1] == " "
        words_end = end - trailing
        if start < words_end:
            self.add(text[start:words_end], offset + start, words_end - start, struck=struck, verbatim=True)
        if trailing:
            self.space = self.space or " "
