"""HTML comments of a file as it lies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cfplint.source import Span

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


def html_comments(text: str, start: int, *, markdown: bool, hidden: Sequence[Span] = ()) -> Iterator[Span]:
    """The HTML comments of a template, from `<!--` to behind `-->`.

    Args:
        text: the file.
        start: offset at which its template begins.
        markdown: whether fenced code and code spans are text, not HTML.
        hidden: what a Liquid comment hides, in order.
    """
    covered = sorted([*hidden, *(_code(text, start) if markdown else ())])
    at = text.find("<!--", start)
    while at >= 0:
        before = bisect_right(covered, Span(at, len(text))) - 1
        if before >= 0 and at in covered[before]:
            at = text.find("<!--", covered[before].end)
            continue
        end = text.find("-->", at + 4)
        if end < 0:
            return
        yield Span(at, end + 3)
        at = text.find("<!--", end + 3)


def _code(text: str, start: int) -> Iterator[Span]:
    """Fenced code blocks, and code spans outside them."""
    opened: re.Match[str] | None = None
    done = start
    for fence in _FENCE.finditer(text, start):
        if opened is None:
            opened = fence
            yield from (Span(*span.span()) for span in _CODE_SPAN.finditer(text, done, fence.start()))
        elif fence[1].startswith(opened[1]) and not fence[0].strip().strip(fence[1][0]):
            yield Span(opened.start(), fence.end())
            opened, done = None, fence.end()
    yield from (Span(*span.span()) for span in _CODE_SPAN.finditer(text, done))
