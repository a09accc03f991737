"""The URLs in CSS (https://www.w3.org/TR/css-syntax-3/#consume-url-token)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?"
    r"|(?:^|(?<=[\s;{}]))//[^\n]*+"  # a comment of Sass
    r"|@import\s++(?:(?:url\(\s*+)?(?:\"(?P<import_double>[^\"\n]*+)\"|'(?P<import_single>[^'\n]*+)')"
    r"|url\(\s*+(?P<import_bare>[^\s\"')]++))"
    r"|(?<![\w-])url\(\s*+(?:\"(?P<double>[^\"\n]*+)\"|'(?P<single>[^'\n]*+)'|(?P<bare>[^\s\"')(]*+))\s*+\)"
    r"|\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)


class StyleUrl(NamedTuple):
    """A URL in CSS."""

    url: str
    """Without quotes, escapes resolved."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    imported: bool
    """Whether it is that of an `@import`."""


def style_urls(text: str, shift: int = 0) -> Iterator[StyleUrl]:
    """The URLs in a style sheet, or in the declarations of a `style` attribute; none inside comments or strings.

    Args:
        text: CSS.
        shift: what is added to offsets.
    """
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group is None:
            continue
        start, end = match.span(group)
        url = match[group]
        if "\\" in url:
            url = _ESCAPED.sub(_unescaped, url)
        yield StyleUrl(url, start + shift, end + shift, group.startswith("import"))


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
