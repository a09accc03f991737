"""Styles written at elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cfplint.conversion.step import cleaning_step
from cfplint.conversion.visible import HIDING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_STRUCK = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)


@cleaning_step(after=["obsolete-elements"])
def inline_styles(soup: BeautifulSoup) -> None:
    """Take out `style` attributes; what they hide stays hidden, what they strike out stays struck out."""
    for element in soup.find_all(style=True):
        style = str(element["style"])
        del element["style"]
        if element.namespace:
            element["style"] = style
            continue
        if HIDING.search(style):
            element["hidden"] = ""
        if _STRUCK.search(style) and element.contents:
            struck = soup.new_tag("s")
            for child in list(element.contents):
                struck.append(child.extract())
            element.append(struck)
