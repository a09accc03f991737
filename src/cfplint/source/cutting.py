"""Taking a stretch out of a text without leaving a gap: the list item, the line, the blank line around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.source.span import Span

_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}\.)[ \t]+")
_HTML_ITEM = re.compile(r"<li\b[^<>]*>[ \t]*$", re.IGNORECASE)
_HTML_ITEM_END = re.compile(r"[ \t]*</li\s*>", re.IGNORECASE)
_BLOCK_END = re.compile(r"</(?:p|li|td|th|dd|dt|div|h[1-6])\b|<br\b", re.IGNORECASE)
_PAIRS = (("**", "**"), ("__", "__"), ("*", "*"), ("_", "_"), ("(", ")"), ("[", "]"))
_TAG_PAIRS = re.compile(r"<(?P<name>b|strong|i|em|span|font|small|u|p)\b[^<>]{0,200}>[ \t]*$", re.IGNORECASE)
_LONGEST_TAG = 220
_HIDING = re.compile(r"[ \t]*(?:<!--|\{%-?\s*comment|\{::comment|#)")
"""What begins a comment, which takes the blank line before it along if it goes."""
_BLANKS = (" ", "\t")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines around a stretch of a text."""

    start: int
    """Offset of the first character of its first line."""
    end: int
    """Offset behind the last character of its last line, line end left out."""
    before: str
    """What stands before it on its first line."""
    after: str
    """What stands behind it on its last line."""

    @property
    def alone(self) -> bool:
        """Whether nothing else stands on its lines."""
        return not self.before.strip() and not self.after.strip()

    @property
    def in_item(self) -> bool:
        """Whether nothing else stands in its list item, as far as its lines tell."""
        return _ITEM.fullmatch(self.before) is not None and not self.after.strip()


def lines_around(text: str, span: Span) -> Lines:
    """The lines that a stretch of a text stands on."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    if end > span.end and text[end - 1] == "\r":
        end -= 1
    return Lines(start, end, text[start : span.start], text[span.end : end])


def line_above(text: str, offset: int) -> str | None:
    """The line before the one that begins at an offset, `None` at the start of the text."""
    if offset <= 0:
        return None
    start = text.rfind("\n", 0, offset - 1) + 1
    return text[start : offset - 1]


def next_line(text: str, offset: int) -> tuple[str, int] | None:
    """The line behind the one that ends at an offset and the offset behind its line end, `None` at the text's end."""
    begin = text.find("\n", offset)
    if begin < 0 or begin + 1 >= len(text):
        return None
    end = text.find("\n", begin + 1)
    return (text[begin + 1 :], len(text)) if end < 0 else (text[begin + 1 : end], end + 1)


def whole_lines(text: str, span: Span, *, first: int = 0) -> Span:
    """Its lines with their line end, and the blank line before them if one stands behind them too.

    At the start of a text it is the one behind them. Two stretches never share the blank line between them.

    Args:
        text: the text.
        span: the stretch that goes.
        first: offset at which the text begins to count, such as the end of front matter.
    """
    lines = lines_around(text, span)
    end = text.find("\n", lines.end)
    end = len(text) if end < 0 else end + 1
    above = line_above(text, lines.start) if lines.start > first else None
    following = next_line(text, lines.end)
    if above is not None:
        closed = following is None or not following[0].strip()
        return Span(lines.start - 1 - len(above) if closed and not above.strip() else lines.start, end)
    if following is not None and not following[0].strip() and not _HIDING.match(text, following[1]):
        end = following[1]
    return Span(lines.start, end)


def html_item(text: str, span: Span) -> Span | None:
    """The `<li>` that holds nothing but a stretch of a text."""
    lines = lines_around(text, span)
    opening = _HTML_ITEM.search(lines.before)
    closing = _HTML_ITEM_END.match(lines.after)
    if opening is None or closing is None:
        return None
    return Span(lines.start + opening.start(), span.end + closing.end())


def with_marks(text: str, span: Span) -> Span:
    """A stretch with the emphasis, brackets and inline tags that hold nothing else."""
    while True:
        wider = _wider(text, span)
        if wider == span:
            return span
        span = wider


def _wider(text: str, span: Span) -> Span:
    for opening, closing in _PAIRS:
        if text.endswith(opening, 0, span.start) and text.startswith(closing, span.end):
            return Span(span.start - len(opening), span.end + len(closing))
    tag = _TAG_PAIRS.search(text, max(span.start - _LONGEST_TAG, 0), span.start)
    if tag:
        closing_tag = re.compile(rf"[ \t]*</{tag['name']}\s*>", re.IGNORECASE).match(text, span.end)
        if closing_tag:
            return Span(tag.start(), closing_tag.end())
    return span


def inline(text: str, span: Span) -> Span:
    """A stretch inside a line with the white space that parted it from its neighbours.

    White space at the line's end stays: two spaces there break the line in Markdown.
    """
    lines = lines_around(text, span)
    if not lines.before.strip():
        return Span(span.start, span.end + len(lines.after) - len(lines.after.lstrip(" \t")))
    gap = len(lines.before) - len(lines.before.rstrip(" \t"))
    if not lines.after.strip() or lines.after[0] in " \t,.;:)" or _BLOCK_END.match(lines.after):
        if not gap and lines.after[:1] in _BLANKS and lines.before[-1] in "\"'([>*_|":
            return Span(span.start, span.end + len(lines.after) - len(lines.after.lstrip(" \t")))
        return Span(span.start - gap, span.end)
    return Span(span.start, span.end)
