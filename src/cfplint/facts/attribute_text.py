"""Text in attributes and scripts: for machines, but dates and names in it age like any other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.text import State, TextBlock
from cfplint.html import Attribute, Token
from cfplint.source import Run, Traced

_DIGIT = re.compile("[0-9]")
_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_WORDS = frozenset(("alt", "title", "content", "datetime", "placeholder", "value", "aria-label", "summary", "label"))
_URLS = frozenset(("href", "src", "action", "data", "srcset"))


def attribute_blocks(
    token: Token, page: Traced, url: str, headings: tuple[str, ...], *, state: State = "script"
) -> Iterator[TextBlock]:
    """The attributes of a start tag that hold words with a digit, or a URL with a year.

    Args:
        token: the start tag.
        page: the HTML that holds it.
        url: the page's URL, `""` for a file as it lies.
        headings: the headings above it.
        state: `commented` for a tag inside a comment.
    """
    for attribute in token.attributes:
        name = attribute.name
        if name in _URLS:
            wanted = _YEAR.search(attribute.value)
        elif name in _WORDS or name.startswith("data-"):
            wanted = _DIGIT.search(attribute.value)
        else:
            continue
        if wanted:
            text = _value(attribute, page)
            if text.runs:
                tag = page.text[token.start : token.end]
                yield TextBlock(text, state, element=token.name, headings=headings, page=url, attribute=name, tag=tag)


def script_blocks(token: Token, page: Traced, url: str, headings: tuple[str, ...]) -> Iterator[TextBlock]:
    """The lines of a script that hold a digit.

    Args:
        token: the script's text.
        page: the HTML that holds it.
        url: the page's URL.
        headings: the headings above it.
    """
    at = token.start
    for line in token.data.splitlines(keepends=True):
        end = at + len(line.rstrip())
        start = at + len(line) - len(line.lstrip())
        if start < end and _DIGIT.search(line):
            text = page.slice(start, end)
            if text.runs:
                yield TextBlock(text, "script", element="script", headings=headings, page=url)
        at += len(line)


def _value(attribute: Attribute, page: Traced) -> Traced:
    """The value with its references resolved; with some in it, all of it was made from all of the written value."""
    length = attribute.end - attribute.start
    if page.text.startswith(attribute.value, attribute.start) and len(attribute.value) == length:
        return page.slice(attribute.start, attribute.end)
    return page.through(attribute.value, (Run(0, len(attribute.value), "", attribute.start, length, False),))
