"""Whether a page of another site has what a fragment leads to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from urllib.parse import unquote

from cfplint.html.tokens import tokens

MOST_BYTES = 2_000_000
"""So much of a page is read; longer ones are not looked through."""
_CHECKED = re.compile(r"(?!L\d+(?:C\d+)?(?:-|$))[^\s=/!?&(:][^\s=/?&]*")
"""A fragment that names an element; others are read by scripts or viewers (`#/route`, `#page=2`, `#L10`)."""
_PREFIXES = ("", "user-content-")
"""What GitHub writes before the ids of its pages."""
_FEWEST_IDS = 3
"""A page with fewer of them is mostly made by scripts, and its ids too."""
_WESTERN = frozenset(("iso-8859-1", "latin1", "us-ascii", "windows-1252"))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def checked(fragment: str) -> bool:
    """Whether a fragment says that its page has an element for it."""
    return fragment.lower() != "top" and ":~:" not in fragment and _CHECKED.fullmatch(fragment) is not None


def unpacked(body: bytes, encoding: str) -> bytes | None:
    """A body as it was before its content encoding; `None` if that is not known, broken, or the body too long."""
    match encoding.strip().lower():
        case "" | "identity":
            return body
        case "gzip" | "x-gzip" | "deflate":
            unpacking = zlib.decompressobj(wbits=47)
        case _:
            return None
    try:
        whole = unpacking.decompress(body, MOST_BYTES + 1)
    except zlib.error:
        return None
    return whole if len(whole) <= MOST_BYTES and unpacking.eof else None


def present(body: bytes, content_type: str, fragments: Iterable[str]) -> dict[str, bool]:
    """Which fragments a page has; empty where the page does not tell.

    Args:
        body: the page, as a whole.
        content_type: its header `Content-Type`.
        fragments: as written in links.
    """
    named = _CHARSET.search(content_type)
    western = named is not None and named[1].lower() in _WESTERN
    ids = _ids(body.decode("cp1252" if western else "utf-8", "replace"))
    if len(ids) < _FEWEST_IDS:
        return {}
    return {
        each: any(prefix + name in ids for prefix in _PREFIXES for name in (each, unquote(each))) for each in fragments
    }


def _ids(text: str) -> frozenset[str]:
    found: set[str] = set()
    for token in tokens(text):
        if token.kind == "start":
            found |= {token.value("id"), token.value("name") if token.name == "a" else ""}
    return frozenset(found - {""})
