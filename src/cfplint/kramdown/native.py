"""The option `html_to_native`: elements of HTML turned into those of kramdown."""

from __future__ import annotations

from cfplint.kramdown.document import Token


def to_native(token: Token) -> None:
    """Turn an element and what is in it into kramdown's own elements, where there are such."""
    del token
