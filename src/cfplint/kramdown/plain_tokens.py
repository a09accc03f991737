"""What is left of tokens for others to read, once the document is written: plain data."""

from __future__ import annotations

from collections.abc import Iterable

from cfplint.kramdown.document import Token

_OF_PARSING = frozenset(("value", "parts", "ial", "chunks", "local", "native_edges", "native_passes"))
"""Keys of texts that are resolved into `text` and `marks`, and of attribute lists that are resolved into `attrs`."""


def make_plain(tokens: Iterable[Token]) -> None:
    """Take from tokens, and from all below them, what only parsing and writing needed.

    Args:
        tokens: are changed; what is left of each can be compared, and written as JSON.
    """
    for token in tokens:
        if len(token) > 4 and not _OF_PARSING.isdisjoint(token):
            for key in _OF_PARSING:
                token.pop(key, None)
        children = token.get("children")
        if children:
            make_plain(children)
