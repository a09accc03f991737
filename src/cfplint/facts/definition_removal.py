"""How a definition goes out of a text of Markdown, and where no page can tell."""

from __future__ import annotations

import re

from cfplint.kramdown.facts import Definition
from cfplint.source import Span
from cfplint.source.cutting import line_above, lines_around, next_line, whole_lines

_STANDS_ALONE = re.compile(r"(?:[^\W\d_]|#{1,6} \w)[^|\n]*(?:\n|$)")
"""A line that goes on with no list, code, quote, table or footnote above it."""
_DESCRIPTION = re.compile(r"^ {0,3}:", re.MULTILINE)
_BLANKS = re.compile(r"\s*")


class DefinitionRemoval:
    """Takes definitions out of one text."""

    def __init__(self, text: str) -> None:
        """Prepare.

        Args:
            text: the Markdown.
        """
        self._text = text
        self._last_description = max((match.start() for match in _DESCRIPTION.finditer(text)), default=-1)

    def cut(self, definition: Definition) -> Span:
        """What goes: the lines of the definition, or of a line with more on it the definition alone."""
        span = definition.span
        if lines_around(self._text, span).alone:
            return whole_lines(self._text, span)
        return Span(span.start, min(span.end + 1, len(self._text)))

    def leaves_the_page(self, definition: Definition) -> bool:
        """Whether every page stays as it is.

        A definition parts what stands before and behind it, as an end-of-block marker does: two lists become one
        without it. A footnote may define more than itself.
        """
        text, span = self._text, definition.span
        lines = lines_around(text, span)
        above, below = line_above(text, lines.start), next_line(text, lines.end)
        if lines.before or not lines.alone or (above or "").strip() or (below and below[0].strip()):
            return False
        written = text[span.start : span.end]
        if definition.sort == "footnote" and ("\n" in written.strip() or written.count("]:") > 1):
            return False
        blanks = _BLANKS.match(text, lines.end)
        behind = blanks.end() if blanks else lines.end
        if behind == len(text):
            return True
        begins_line = text[behind - 1] == "\n"
        return begins_line and self._last_description < behind and _STANDS_ALONE.match(text, behind) is not None
