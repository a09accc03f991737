"""White space that nobody sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import NavigableString

from cfplint.conversion.elements import VERBATIM, is_inside
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_BLANK_LINES = re.compile(r"[ \t\r\f]*\n(?:[ \t\r\f]*\n)+")
_TRAILING = re.compile(r"[ \t\r\f]+\n")


@cleaning_step(after=["duplicate-ids", "empty-wrappers", "lists"])
def blank_lines(soup: BeautifulSoup) -> None:
    """Make several blank lines one, and take out blanks at the ends of lines, where white space is folded."""
    for text in soup.find_all(string=lambda text: text is not None and "\n" in text):
        if type(text) is NavigableString and not is_inside(text, VERBATIM):
            clean = _TRAILING.sub("\n", _BLANK_LINES.sub("\n\n", text))
            if clean != text:
                text.replace_with(clean)
