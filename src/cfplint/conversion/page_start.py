"""Whether a text is a page, or content without one around it."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s*")
_PAGE_TAG = re.compile(r"<(?:!doctype|html|head|body|frameset)(?=[\s/>])", re.IGNORECASE)


def is_page(html: str) -> bool:
    """Whether a text begins, after comments and an XML prolog, with a tag that belongs around content."""
    at = 0
    while True:
        space = _SPACE.match(html, at)
        at = space.end() if space else at
        closing = "-->" if html.startswith("<!--", at) else ">" if html.startswith("<?", at) else None
        end = html.find(closing, at) if closing else -1
        if closing is None or end < 0:
            return _PAGE_TAG.match(html, at) is not None
        at = end + len(closing)
