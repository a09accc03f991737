"""HTML comments of a Markdown text: what code, a script, a text field or an attribute has as `<!--` is none."""

from __future__ import annotations

import re
from bisect import bisect_left

from cfplint.source import Span

_START = re.compile(
    r"(?P<comment><!--)|^[ \t]{0,3}>?[ \t]{0,3}(?P<fence>`{3,}|~{3,})[^`\r\n]*$|(?<!`)(?P<ticks>`++)"
    r"|<(?P<raw>(?i:script|style|textarea|title|xmp|iframe|noembed|noframes))\b"
    # A tag with quoted values.
    r"|(?P<tag><[A-Za-z][\w:-]*+(?:\s++[\w:.@-]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>=]++))?)++\s*+/?>)",
    re.MULTILINE,
)
_FENCE_END = re.compile(r"^[ \t]{0,3}>?[ \t]{0,3}(?P<fence>`{3,}|~{3,})[ \t\r]*$", re.MULTILINE)
_RAW_END = re.compile(r"</(script|style|textarea|title|xmp|iframe|noembed|noframes)\b", re.IGNORECASE)
_TICKS = re.compile(r"`++")
_BREAK = re.compile(r"\n[ \t\r]*+\n")


def markdown_comments(text: str) -> list[Span]:
    """The HTML comments outside fenced code, code spans, attributes and elements of bare text.

    Each goes from `<!--` to behind `-->`. Without an end there is none.

    Args:
        text: a Markdown text without its Liquid.
    """
    if "<!--" not in text:
        return []
    code, raw_text = _Code(text), _RawText(text)
    spans: list[Span] = []
    at = 0
    while match := _START.search(text, at):
        if match["comment"]:
            closing = text.find("-->", match.end())
            if closing < 0:
                return spans
            at = closing + 3
            spans.append(Span(match.start(), at))
        elif match["raw"]:
            at = raw_text.end(match["raw"].lower(), match.end())
        elif match["tag"]:
            at = match.end()
        elif match["fence"]:
            at = code.fence_end(match)
        else:
            at = code.span_end(match)
    return spans


class _RawText:
    """Where an element ends whose content is bare text: script, style sheet, text field."""

    def __init__(self, text: str) -> None:
        self._ends: dict[str, list[int]] = {}
        for match in _RAW_END.finditer(text):
            self._ends.setdefault(match[1].lower(), []).append(match.start())

    def end(self, name: str, start: int) -> int:
        """The offset of the end tag behind a start tag, or of the start tag's name end if nothing closes it."""
        ends = self._ends.get(name, [])
        at = bisect_left(ends, start)
        return ends[at] if at < len(ends) else start


class _Code:
    """Where code ends that begins somewhere."""

    def __init__(self, text: str) -> None:
        self._fence_ends = [(match.start(), match.end(), match["fence"]) for match in _FENCE_END.finditer(text)]
        # A fence is closed by the first line behind it that is one too, of the same characters and no shorter.
        self._next_fence = 0
        self._unclosed = {"`": len(text), "~": len(text)}
        self._breaks = [*(match.start() for match in _BREAK.finditer(text)), len(text)]
        self._ticks: dict[int, list[int]] = {}
        for match in _TICKS.finditer(text):
            self._ticks.setdefault(len(match[0]), []).append(match.start())

    def fence_end(self, opening: re.Match[str]) -> int:
        """The end of the block that a fence opens, or of the fence's line if nothing closes it."""
        fence = opening["fence"]
        while self._next_fence < len(self._fence_ends) and self._fence_ends[self._next_fence][0] < opening.end():
            self._next_fence += 1
        # Where nothing closed a fence, nothing closes a longer one behind it.
        if len(fence) < self._unclosed[fence[0]]:
            for at in range(self._next_fence, len(self._fence_ends)):
                if self._fence_ends[at][2].startswith(fence):
                    return self._fence_ends[at][1]
            self._unclosed[fence[0]] = len(fence)
        return opening.end()

    def span_end(self, opening: re.Match[str]) -> int:
        """The end of the code span that backticks open, or of the backticks if they open none."""
        length = len(opening["ticks"])
        starts = self._ticks[length]
        at = bisect_left(starts, opening.end())
        if at < len(starts) and starts[at] < self._breaks[bisect_left(self._breaks, opening.start())]:
            return starts[at] + length
        return opening.end()
