"""A text cut into words, numbers and signs, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
    "\u0981-\u0983\u09bc-\u09cd\u0b82\u0bbe-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
"""Vowel signs and accents that Python counts to no word."""
_TOKEN = re.compile(
    rf"(?P<number>\d+)|(?P<word>[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*)|(?P<space>\s+)|(?P<tag></?(?P<name>[a-zA-Z!][\w-]*)[^<>]*>)|(?P<sign>.)",
    re.DOTALL,
)
_MARKUP = frozenset("*~`")
"""Signs of Markdown that stand in text that is read as it lies, and never part a date."""
_PHRASING = "a abbr b big code del em font i ins mark s small span strike strong sub sup time tt u"
_INLINE = frozenset(_PHRASING.split())
"""Tags that part no words."""
_LONGEST_NUMBER = 4
_SHORT, _REMEMBERED = 1000, 8192
"""What a layout shows on every page, and a page and its file share, is mostly short, and read once."""


_ASCII_WORD = re.compile("[a-z]+")
_WORD = re.compile(rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")


class Token(NamedTuple):
    """A word, a number or a sign."""

    kind: Literal["number", "word", "sign"]
    text: str
    """In lower case."""
    start: int
    """Offset of its first character in the text."""
    end: int
    glued: bool
    """Whether it follows the token before it without white space; markup between the two is not looked at."""
    value: int
    """What a number of up to four digits means, else -1."""
    capital: bool
    """Whether it begins with a capital letter."""


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of a stretch of a text; white space, tags and the signs of emphasis are left out.

    Args:
        text: a block's text; each character is looked at a fixed number of times.
        start: offset of the first character to look at.
        end: offset behind the last one.
    """
    glued = False
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        found = match[0]
        if kind == "space" or (kind == "tag" and match["name"].lower() not in _INLINE):
            glued = False
        elif kind == "word":
            yield Token("word", found.lower(), match.start(), match.end(), glued, -1, found[0].isupper())
            glued = True
        elif kind == "number":
            value = int(found) if len(found) <= _LONGEST_NUMBER else -1
            yield Token("number", found, match.start(), match.end(), glued, value, False)
            glued = True
        elif kind == "sign" and found not in _MARKUP:
            yield Token("sign", found, match.start(), match.end(), glued, -1, False)
            glued = True


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return _short_words_of(text) if len(text) <= _SHORT else _words_of(text)


def _words_of(text: str) -> frozenset[str]:
    return frozenset((_ASCII_WORD if text.isascii() else _WORD).findall(text.lower()))


_short_words_of = lru_cache(maxsize=_REMEMBERED)(_words_of)
