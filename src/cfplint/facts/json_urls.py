"""The URLs in JSON: a web manifest, or structured data (JSON-LD) about an event."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

MANIFEST_KEYS = frozenset(("src", "start_url"))
"""https://www.w3.org/TR/appmanifest/"""
LINKED_DATA_KEYS = frozenset(
    ("url", "image", "logo", "contentUrl", "thumbnailUrl", "sameAs", "mainEntityOfPage", "photo")
)
"""Properties of https://schema.org whose text is a URL."""

_TOKEN = re.compile(r'"((?:[^"\\\n]|\\.)*+)("?)|[\[\]{}:,]')


class JsonUrl(NamedTuple):
    """A URL in JSON."""

    url: str
    key: str
    start: int
    """Offset of its first character, behind the quote."""
    end: int
    """Offset behind its last character."""


def json_urls(text: str, keys: AbstractSet[str], shift: int = 0) -> Iterator[JsonUrl]:
    """The texts of some keys, and those in lists under them; tolerant of every error.

    Args:
        text: JSON.
        keys: the keys whose texts are URLs.
        shift: what is added to offsets.
    """
    around: list[tuple[str, str]] = []
    key = string = ""
    for match in _TOKEN.finditer(text):
        kind = match[0][0]
        if kind == '"':
            # A string that is not closed is read once, not from each quote in it.
            string = match[1] if match[2] else ""
            if match[2] and key in keys:
                yield JsonUrl(_plain(match), key, match.start(1) + shift, match.end(1) + shift)
        elif kind == ":":
            key = string
        elif kind in "[{":
            around.append((kind, key))
            key = key if kind == "[" else ""
        elif kind in "]}":
            key = around.pop()[1] if around else ""
        elif not around or around[-1][0] == "{":
            key = ""


def _plain(match: re.Match[str]) -> str:
    try:
        return str(json.loads(match[0], strict=False)).strip()
    except ValueError:
        return match[1].strip()
