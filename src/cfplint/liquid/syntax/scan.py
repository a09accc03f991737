"""The pieces of a template: text, tags and outputs, with their exact places.

Splits as Liquid 4.0's `TemplateParser` does, in one pass. Does not import python-liquid.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["text", "tag", "output"]

_START = re.compile(r"\{[%{]")
_TAG_NAME = re.compile(r"-?\s*(\w+)\s*", re.ASCII)
_RAW_END = re.compile(r"\{%\s*(\w+)", re.ASCII)


class Markup(NamedTuple):
    """A piece of a template."""

    kind: Kind
    start: int
    """Offset of its first character, delimiters included."""
    end: int
    """Offset behind its last character."""
    name: str
    """The tag's name; empty for text, outputs, and a tag without one."""
    name_start: int
    inner_start: int
    """Offset of what follows the name, or of an output's content."""
    inner_end: int
    closed: bool
    """Whether it is well-formed: it has its closing delimiter, and a tag has a name."""


def scan(text: str, start: int = 0, end: int | None = None) -> Iterator[Markup]:
    """The pieces of a template, in order, without gaps.

    Args:
        text: what the template is, or is a stretch of.
        start: offset of its first character.
        end: offset behind its last one; it goes on to the end of the text if absent.
    """
    at, last = start, len(text) if end is None else end
    tags_end = outputs_end = True
    while match := _START.search(text, at, last):
        opening = match.start()
        if opening > at:
            yield Markup("text", at, opening, "", at, at, opening, closed=True)
        if text[opening + 1] == "%":
            close = text.find("%}", opening + 2, last) if tags_end else -1
            tags_end = close >= 0
            at = close + 2 if close >= 0 else opening + 2
            yield _tag(text, opening, at, ended=close >= 0)
        else:
            close = text.find("}", opening + 2, last) if outputs_end else -1
            outputs_end = close >= 0
            at = opening + 2 if close < 0 else close + (2 if text.startswith("}}", close, last) else 1)
            yield _output(text, opening, at)
    if at < last:
        yield Markup("text", at, last, "", at, at, last, closed=True)


def _tag(text: str, start: int, end: int, *, ended: bool) -> Markup:
    last = end - 2 if ended else end
    match = _TAG_NAME.match(text, start + 2, last)
    if not ended or not match:
        return Markup("tag", start, end, "", start + 2, min(start + 2, last), last, closed=False)
    inner = match.end()
    if last > inner and text[last - 1] == "-":
        last -= 1
    return Markup("tag", start, end, match.group(1), match.start(1), inner, last, closed=True)


def _output(text: str, start: int, end: int) -> Markup:
    inner, last = start + 2, end
    closed = end - start >= 4 and text.startswith("}}", end - 2)
    if closed:
        last = end - 2
        if inner < last and text[inner] == "-":
            inner += 1
        if inner < last and text[last - 1] == "-":
            last -= 1
    return Markup("output", start, end, "", start, inner, last, closed)


def trims_before(text: str, markup: Markup) -> bool:
    """Whether white space before the markup goes (`{%-`, `{{-`)."""
    return markup.kind != "text" and text.startswith("-", markup.start + 2)


def trims_behind(text: str, markup: Markup) -> bool:
    """Whether white space behind the markup goes (`-%}`, `-}}`)."""
    return markup.kind != "text" and markup.end - markup.start > 4 and text.startswith("-", markup.end - 3)


def end_of_block(text: str, markup: Markup, delimiter: str) -> int | None:
    """Where the body of `raw` ends, if this markup ends it.

    A tag ends it only without `-` before its name, but even inside a longer piece (`{{ a {% endraw %}`).

    Args:
        text: the template.
        markup: a piece of it, behind the opening tag.
        delimiter: `endraw`.

    Returns:
        The offset of the tag's `{%`, or `None` if this is no such tag.
    """
    if not text.startswith("%}", markup.end - 2):
        return None
    at = text.rfind("{%", markup.start, markup.end - 2)
    while at >= 0:
        match = _RAW_END.match(text, at, markup.end - 2)
        if match:
            return at if match.group(1) == delimiter else None
        at = text.rfind("{%", markup.start, at + 1)
    return None
