"""Styles written at elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cfplint.conversion.elements import HIDING
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

_STRUCK = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)


@cleaning_step(after=["comments"])
def inline_styles(soup: BeautifulSoup) -> None:
    """Take out `style` attributes; what they hide stays hidden, what they strike out stays struck out."""

    def strike(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        style = "" if parent.namespace else str(parent.attrs.pop("style", ""))
        if HIDING.search(style):
            parent["hidden"] = ""
        if not children or not _STRUCK.search(style):
            return children
        struck = soup.new_tag("s")
        struck.contents = children
        return [struck]

    rebuild(soup, strike)
