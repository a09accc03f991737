"""Styles written at elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cfplint.conversion.change import Change
from cfplint.conversion.elements import HIDING
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

_STRUCK = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)


@cleaning_step(after=["comments"])
def inline_styles(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out `style` attributes; what they hide stays hidden, what they strike out stays struck out."""
    changes: list[Change] = []

    def strike(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        style = "" if parent.namespace else str(parent.attrs.pop("style", ""))
        if style:
            changes.append(Change("took out a style", style))
        if HIDING.search(style):
            parent["hidden"] = ""
        if not children or not _STRUCK.search(style):
            return children
        struck = page.soup.new_tag("s")
        struck.contents = children
        return [struck]

    rebuild(page.soup, strike)
    yield from changes
