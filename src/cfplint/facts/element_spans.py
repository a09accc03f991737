"""Where the elements of a text begin and end, found by their start tags."""

from __future__ import annotations

from bisect import bisect_right

from cfplint.html import read
from cfplint.source import Span


class ElementSpans:
    """The elements of one text."""

    def __init__(self, text: str) -> None:
        """Read a text.

        Args:
            text: HTML, or a template with its Liquid blanked.
        """
        self._reading = read(text)
        self._starts = [token.start for token in self._reading.tokens]

    def at(self, span: Span) -> Span | None:
        """The element whose start tag holds some characters, to behind its end tag; `None` if it has none."""
        tokens = self._reading.tokens
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or tokens[index].kind != "start" or span.end > tokens[index].end:
            return None
        end = self._reading.nesting.ends.get(index, len(tokens))
        closing = tokens[end] if end < len(tokens) else None
        if closing is None or (closing.kind, closing.name) != ("end", tokens[index].name):
            return None
        return Span(tokens[index].start, closing.end)
