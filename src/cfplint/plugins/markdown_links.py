"""The links of a Markdown text as jekyll-relative-links sees them: by patterns, whatever stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_SPACE = " \t\r\n\f\v"
_LONGEST_TITLE = 2000
"""What looks like the start of a title is not followed further, so that many of them cost no square."""


@dataclass(frozen=True, slots=True)
class MarkdownLink:
    """A link `[text](path#fragment "title")`, or a definition `[name]: path#fragment "title"`."""

    start: int
    """Offset of a definition's line, with the blank lines before it; of a link, its path's."""
    path_start: int
    path_end: int
    end: int
    """Offset behind a definition's line, without the line end; of a link, behind its bracket."""
    is_definition: bool


def markdown_links(text: str) -> Iterator[MarkdownLink]:
    """The links of a text, in order; none overlaps another. Linear in the text's length."""
    at, blank_from, last_bracket = 0, 0, text.rfind(")")
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        bare = text[at:end].lstrip(_SPACE)
        if not bare:
            at = end + 1
            continue
        bracket, done = end - len(bare), at
        found = _definition(text, blank_from, bracket, end) if bare.startswith("[") else None
        if found is not None and blank_from == bracket:
            # Where both may begin, a link comes before a definition.
            first = next(_in_line(text, at, end, last_bracket), None)
            found = found if first is None else None
        if found is not None:
            yield found
            done = found.end
        else:
            for link in _in_line(text, at, end, last_bracket):
                yield link
                done = link.end
        # A link may go on over several lines; what follows it there begins no definition.
        while done > end:
            line_end = text.find("\n", done)
            end = len(text) if line_end < 0 else line_end
            for link in _in_line(text, done, end, last_bracket):
                yield link
                done = link.end
        at = blank_from = max(end, done) + 1


def _definition(text: str, start: int, bracket: int, end: int) -> MarkdownLink | None:
    colon = text.find("]: ", bracket, end)
    path = colon + 3
    if colon < 0 or path >= end:
        return None
    at = path
    while at < end:
        at += 1
        if at == end or text[at] in _SPACE:
            behind = next((each for each in _title_ends(text, at) if _ends_line(text, each)), None)
            if behind is not None:
                return MarkdownLink(start, path, at, behind, is_definition=True)
            run = _behind_space(text, at, end)
            if run == end:
                return MarkdownLink(start, path, at, at, is_definition=True)
            at = run - 1
        elif text[at] == "#" and at + 1 < end:
            behind = max(at + 2, at + len(text[at:end].rstrip(_SPACE)))
            return MarkdownLink(start, path, at, behind, is_definition=True)
    return None


def _ends_line(text: str, at: int) -> bool:
    behind = _behind_space(text, at, len(text))
    return behind == len(text) or "\n" in text[at:behind]


def _behind_space(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _SPACE:
        at += 1
    return at


def _in_line(text: str, start: int, end: int, last_bracket: int) -> Iterator[MarkdownLink]:
    """The links whose text stands between two offsets of one line."""
    opening = text.find("[", start, end)
    while opening >= 0:
        middle = text.find("](", opening, end)
        if middle < 0 or middle + 2 >= last_bracket:
            return
        link = _inline(text, middle + 2)
        if link is None:
            opening = middle + 1
            continue
        yield link
        opening = text.find("[", link.end, end)


def _inline(text: str, path: int) -> MarkdownLink | None:
    """The link whose path begins at an offset: it ends at the first `#` or title behind which a bracket closes it."""
    closing = -1 if text.startswith(")", path) else text.find(")", path + 1)
    if closing < 0:
        return None
    line_end = -1
    at = path
    while (at := at + 1) < closing:
        if text[at] == "#" and at > line_end:
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            bracket = text.find(")", at + 2, line_end)
            if bracket >= 0:
                return MarkdownLink(path, path, at, bracket + 1, is_definition=False)
        elif text[at] in _SPACE:
            behind = next((each for each in _title_ends(text, at) if text.startswith(")", each)), None)
            if behind is not None:
                return MarkdownLink(path, path, at, behind + 1, is_definition=False)
            at = _behind_space(text, at, closing) - 1
    return MarkdownLink(path, path, closing, closing + 1, is_definition=False)


def _title_ends(text: str, start: int) -> Iterator[int]:
    """Behind the quoted title that white space leads to: where `"` closes it, and where `'` does."""
    at = _behind_space(text, start, len(text))
    if at == start or not text.startswith('"', at):
        return
    for quote in ('"', "'"):
        closing = text.find(quote, at + 1, at + _LONGEST_TITLE)
        while closing > 0 and text[closing - 1] == "\\":
            closing = text.find(quote, closing + 1, at + _LONGEST_TITLE)
        if closing >= 0:
            yield closing + 1
