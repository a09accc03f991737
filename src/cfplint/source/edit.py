"""Changes to a file, as data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BARE_LINE_FEED = re.compile(r"(?<!\r)\n")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of one file and what shall stand there instead."""

    path: str
    """The file, relative to the site's root, with `/`."""
    start: int
    """Offset of the first character that goes."""
    end: int
    """Offset behind the last character that goes."""
    replacement: str
    """What comes in its place."""


def fitted(edit: Edit, text: str) -> Edit:
    """An edit that ends lines as the file does, and takes no line end by half.

    Args:
        edit: an edit of the file, made by somebody who knows line feeds only.
        text: the decoded text of the file.
    """
    start, end, replacement = edit.start, edit.end, edit.replacement
    if start < end and text[end - 1 : end + 1] == "\r\n" and not replacement.endswith("\r"):
        end += 1
    if "\n" in replacement:
        first = text.find("\n")
        if first > 0 and text[first - 1] == "\r":
            replacement = _BARE_LINE_FEED.sub("\r\n", replacement)
    return Edit(edit.path, start, end, replacement)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits of one file made in it.

    Args:
        text: the decoded text of the file.
        edits: in any order; equal ones count once.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(set(edits)):
        if edit.start < done or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"an edit of {edit.start} to {edit.end} overlaps another or lies outside the text")
        parts += text[done : edit.start], edit.replacement
        done = edit.end
    parts.append(text[done:])
    return "".join(parts)
