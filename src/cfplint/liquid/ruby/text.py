"""Ruby's `String` methods where Python's differ, keeping the trace of a `TracedStr`."""

from __future__ import annotations

import re
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from cfplint.liquid.limits import (
    MATCH_STEPS,
    MAX_PIECES,
    MAX_TEXT,
    PIECES_A_STEP,
    TOO_LONG,
    LimitError,
    counted_parts,
    spend,
)
from cfplint.source import TracedStr
from cfplint.source.traced_str import concat, edited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

WHITESPACE = "\0\t\n\v\f\r "
"""What `String#strip` removes; `\\s` of a Ruby pattern is the same without the NUL."""

_AWK_WORD = re.compile(r"[^\0\t\n\v\f\r ]+")


def strip(text: str) -> str:
    """`String#strip`."""
    return text.strip(WHITESPACE)


def lstrip(text: str) -> str:
    """`String#lstrip`."""
    return text.lstrip(WHITESPACE)


def rstrip(text: str) -> str:
    """`String#rstrip`."""
    return text.rstrip(WHITESPACE)


def words(text: str, most: int | None = None) -> list[str]:
    """`String#split` without a pattern, or with one space; not more of them than asked for."""
    found = counted_parts(islice(_AWK_WORD.finditer(text), most), 1)
    return pieces(text, [match.span() for part in found for match in part])


def count_words(text: str) -> int:
    """How many words there are."""
    return sum(1 for _ in _AWK_WORD.finditer(text))


def split(text: str, pattern: str) -> list[str]:
    """`String#split` with a string; empty strings at the end go."""
    if pattern == " ":
        return words(text)
    if pattern:
        spend(text.count(pattern))
        width, at = len(pattern), 0
        spans: list[tuple[int, int]] = []
        for part in str.split(text, pattern):
            spans.append((at, at + len(part)))
            at += len(part) + width
    else:
        spend(len(text))
        spans = [(at, at + 1) for at in range(len(text))]
    while spans and spans[-1][0] == spans[-1][1]:
        spans.pop()
    return pieces(text, spans)


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Stretches of a text, each with its part of the trace."""
    spend(len(spans) // PIECES_A_STEP)
    if not isinstance(text, TracedStr):
        return [text[start:end] for start, end in spans]
    spend(2 * len(spans))
    if len(spans) > MAX_PIECES:
        plain = str(text)
        return [plain[start:end] for start, end in spans]
    return text.parts(spans)


def join(parts: Iterable[str], glue: str = "") -> str:
    """Strings with one between them."""
    if not glue:
        return concat(list(parts))
    woven: list[str] = []
    for part in parts:
        if woven:
            woven.append(glue)
        woven.append(part)
    return concat(woven)


def replace_matches(text: str, pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> str:
    """`String#gsub` with a pattern and a literal replacement; what stays keeps its place."""
    if not pattern.search(text):
        return text
    number = sum(map(len, counted_parts(pattern.finditer(text), MATCH_STEPS)))
    result = pattern.sub(replacement if callable(replacement) else lambda _: replacement, text)
    if not isinstance(text, TracedStr) or number > MAX_PIECES:
        return result

    def edits() -> Iterator[tuple[int, int, str]]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), replacement(match) if callable(replacement) else replacement

    new_runs = replacement.run_count() if isinstance(replacement, TracedStr) else 0
    return edited(text, result, edits, number * (1 + new_runs))


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text without some stretches of it, which are given in order."""
    if not spans:
        return text
    plain = str(text)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    result = "".join([plain[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)])
    if not isinstance(text, TracedStr) or len(spans) > MAX_PIECES:
        return result
    return edited(text, result, lambda: [(start, end, "") for start, end in spans], len(spans))


def replace(text: str, old: str, new: str, count: int = -1) -> str:
    r"""`String#gsub` and `#sub` with strings; an empty `old` matches between all characters.

    In a replacement, `\0` and `\&` stand for the match, `\\` for a backslash.
    """
    new = expanded(new, old)
    if old and count < 0:
        found = text.count(old)
        if not found:
            return text
        spend(found)
        if len(new) > len(old) and found * len(new) > MAX_TEXT:
            raise LimitError(TOO_LONG)
    if old and isinstance(text, TracedStr) and count < 0:
        return replace_matches(text, re.compile(re.escape(old)), new)
    if old:
        return text.replace(old, new, count)
    if count == 1:
        return concat((new, text))
    if len(text) * (len(new) + 1) > MAX_TEXT:
        raise LimitError(TOO_LONG)
    spend(4 * len(text))
    parts: list[str] = [new]
    for at in range(len(text)):
        parts += text[at : at + 1], new
    return concat(parts)


def expanded(replacement: str, match: str) -> str:
    """A replacement string of `gsub` with its escapes carried out, for a pattern without groups."""
    if "\\" not in replacement:
        return replacement

    def escape(found: re.Match[str]) -> str:
        sign = found.group(1)
        if sign in ("0", "&"):
            return match
        if sign == "\\":
            return "\\"
        return "" if sign in "123456789" else found.group()

    return re.sub(r"\\([0-9&\\])", escape, replacement)


def to_i(text: str) -> int:
    """`String#to_i`: the integer at the start, or 0."""
    match = re.match(r"[\0\s]*([-+]?\d+(?:_\d+)*)", text, re.ASCII)
    return int(match.group(1).replace("_", "")[:4000]) if match else 0


def to_f(text: str) -> float:
    """`String#to_f`: the number at the start, or 0.0."""
    match = re.match(r"\s*([-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?)", text, re.ASCII)
    return float(match.group(1).replace("_", "")) if match else 0.0


def slice_bounds(length: int, offset: int, count: int) -> tuple[int, int] | None:
    """The bounds of `slice(offset, count)` of a string or array of a length, or `None` where Ruby gives nil."""
    if offset < 0:
        offset += length
    if offset < 0 or offset > length or count < 0:
        return None
    return offset, min(offset + count, length)


def inspected(text: str) -> str:
    """`String#inspect`."""
    if not _INSPECT.search(text):
        return f'"{text}"'
    deque(counted_parts(_INSPECT.finditer(text), MATCH_STEPS), maxlen=0)
    return '"' + _INSPECT.sub(_inspect_escape, text) + '"'


_INSPECT = re.compile(r'["\\]|#(?=[{$@])|[\x00-\x1f\x7f-\x9f\u2028\u2029]')
_NAMED = {'"': '\\"', "\\": "\\\\", "#": "\\#", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x1b": "\\e", "\a": "\\a"}
_NAMED |= {"\b": "\\b", "\v": "\\v", "\f": "\\f", "\0": "\\u0000"}


def _inspect_escape(match: re.Match[str]) -> str:
    char = match.group()
    if char in _NAMED:
        return _NAMED[char]
    return f"\\x{ord(char):02X}" if ord(char) == 0x7F else f"\\u{ord(char):04X}"


def concatenated(parts: Sequence[str]) -> str:
    """Strings one behind the other, with the trace of those that have one."""
    return concat(parts)
