"""A page of HTML, read once: its tokens and how they nest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cfplint.html.nesting import Nesting, nest
from cfplint.html.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class HtmlReading:
    """The tokens of a text and the element tree over them."""

    tokens: Sequence[Token]
    """In order of the text."""
    nesting: Nesting


def read(text: str) -> HtmlReading:
    """Read HTML, however broken.

    Args:
        text: a page or a part of one.
    """
    found = tuple(tokens(text))
    return HtmlReading(found, nest(found))
