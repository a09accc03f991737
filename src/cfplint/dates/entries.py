"""The entries of a comment: its list items, table rows and paragraphs, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.source import Span

_BEGINS = re.compile(r"[ \t]*(?:[*+-][ \t]|\d{1,3}\.[ \t]|<(?:li|tr|p|dt)\b|\||#{1,6} )", re.IGNORECASE)
_LEAD = re.compile(r"[ \t]*(?:#{1,6} .*|[^\d]*:[ \t*_]*)", re.DOTALL)
_LONGEST = 300
"""An entry of more characters says more than its date."""
_TAG = re.compile(r"<[^<>]*>")
_WORDS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A list item, a row or a paragraph of a comment."""

    span: Span
    """Its lines with their line ends, as far as they lie in the comment."""
    is_lead: bool
    """Whether it says nothing of its own: a heading or a label of what follows, or tags alone."""
    plain: bool
    """Whether it can go alone: it has no tags that are opened in one entry and closed in another."""
    short: bool
    """Whether it says hardly more than its date."""


def entries_of(text: str, inner: Span, mark: str = "") -> tuple[Entry, ...]:
    """The entries of a comment, in order.

    Args:
        text: the file's text.
        inner: what stands between the comment's marks.
        mark: what begins each of its lines and is no part of what they say (`#` in YAML).
    """
    starts: list[int] = []
    at = inner.start
    blank = True
    for line in text[inner.start : inner.end].splitlines(keepends=True):
        said = line.lstrip(" \t").removeprefix(mark) if mark else line
        if said.strip() and (blank or _BEGINS.match(said)):
            starts.append(at)
        blank = not said.strip()
        at += len(line)
    ends = [*starts[1:], inner.end]
    return tuple(_entry(text, Span(start, end), mark) for start, end in zip(starts, ends, strict=True))


def _entry(text: str, span: Span, mark: str) -> Entry:
    written = text[span.start : span.end]
    said = "\n".join(line.lstrip(" \t").removeprefix(mark) for line in written.splitlines()) if mark else written
    words = _TAG.sub(" ", said).strip()
    lead = not _WORDS.search(words) or _LEAD.fullmatch(words) is not None
    return Entry(span, lead, plain=written.count("<") == 2 * written.count("</"), short=len(words) <= _LONGEST)
