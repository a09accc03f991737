"""The addresses that stand in styles."""

from __future__ import annotations

import re

from cfplint.conversion.addresses import resolved

_URL = re.compile(r"""\burl\(\s*(["']?)(.*?)\1\s*\)""", re.IGNORECASE)


def images_of_style(style: str, page: str = "") -> list[str]:
    """The addresses that a style names, in their order.

    Args:
        style: declarations.
        page: the address that they are relative to; empty where that is not known.
    """
    return [resolved(match[2], page) for match in _URL.finditer(style) if match[2].strip()]


def located(declarations: str, page: str) -> str:
    """Declarations of a page as they lead from anywhere: with addresses that are not relative to it.

    Args:
        declarations: what a style declares.
        page: the address that its addresses are relative to; empty where that is not known.
    """
    if not page:
        return declarations
    return _URL.sub(lambda match: f'url("{resolved(match[2], page)}")' if match[2].strip() else match[0], declarations)
