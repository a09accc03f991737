"""The URLs in CSS (https://www.w3.org/TR/css-syntax-3/#consume-url-token)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?"
    r"|(?:^|(?<=[\s;{}]))//[^\n]*+"  # a comment of Sass
    r"|@import\s++(?:(?:url\(\s*+)?(?:\"(?P<import_double>[^\"\n]*+)\"|'(?P<import_single>[^'\n]*+)')"
    r"|url\(\s*+(?P<import_bare>[^\s\"')]++))"
    r"|(?<![\w-])url\(\s*+(?:\"(?P<double>[^\"\n]*+)\"|'(?P<single>[^'\n]*+)'|(?P<bare>(?:[^\s\"')(\\]|\\.)*+))\s*+\)"
    r"|\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?",
    re.IGNORECASE | re.DOTALL,
)
_FONT = re.compile(r"\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)|\.svg#", re.IGNORECASE)
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


def style_urls(text: str) -> Iterator[StyleUrl]:
    """The URLs in a style sheet, or in the declarations of a `style` attribute; none inside comments or strings.

    Args:
        text: CSS.
    """
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        if group is None:
            continue
        start, end = match.span(group)
        url = match[group]
        if "\\" in url:
            url = _ESCAPED.sub(_unescaped, url)
        yield StyleUrl(url, start, end, group.startswith("import"))


def taken_by_browsers(found: Iterable[StyleUrl], text: str) -> Iterator[StyleUrl]:
    """The same URLs, but of the formats of one font only that which browsers take: the others are never asked for.

    Args:
        found: the URLs of a style sheet, in order, their offsets those in the text.
        text: the style sheet.
    """
    fonts: list[StyleUrl] = []
    for url in found:
        font = _FONT.search(url.url) is not None
        if fonts and (not font or "}" in text[fonts[-1].end : url.start]):
            yield _preferred(fonts)
            fonts = []
        if font:
            fonts.append(url)
        else:
            yield url
    if fonts:
        yield _preferred(fonts)


def _preferred(fonts: list[StyleUrl]) -> StyleUrl:
    for extension in (".woff2", ".woff", ".ttf", ".otf"):
        for url in fonts:
            if extension in url.url:
                return url
    return fonts[0]


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
