"""Lengths without a unit in the style sheets that a page holds (https://www.w3.org/TR/css-values-4/#lengths)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markup import UnitlessLength
from cfplint.html import HtmlReading
from cfplint.source import Traced

_SKIPPED = r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?|\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)*+'?|\burl\((?!\s*[\"'])[^)]*+\)?"
_SIDES = "(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?"
_DECLARATION = re.compile(
    rf"{_SKIPPED}|(?<=[;{{\s/])(?P<property>(?:margin|padding){_SIDES}|border{_SIDES}(?:-width|-radius)?"
    r"|(?:(?:min|max)-)?(?:width|height)|top|right|bottom|left|font-size|letter-spacing|word-spacing|text-indent"
    r"|(?:(?:row|column)-)?gap)\s*+:(?P<value>[^:;{}\"'(]*+)(?=[;}]|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(?<!\S)[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s!])")


def unitless_lengths(reading: HtmlReading, page: Traced, url: str) -> Iterator[UnitlessLength]:
    """The declarations in the `style` elements of a page that browsers drop for a length without a unit.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    for before, token in zip(reading.tokens, reading.tokens[1:], strict=False):
        if token.kind != "text" or before.kind != "start" or before.name != "style":
            continue
        if before.value("type").strip().lower() not in {"", "text/css"}:
            continue
        for found in _DECLARATION.finditer(token.data):
            if found["property"] is None:
                continue
            number = next((each for each in _NUMBER.finditer(found["value"]) if float(each[0])), None)
            if number is None:
                continue
            start = token.start + found.start("value") + number.start()
            place = page.place(start, start + len(number[0]))
            if place:
                yield UnitlessLength(found["property"].lower(), number[0], place, url)
