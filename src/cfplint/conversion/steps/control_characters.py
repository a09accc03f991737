"""Characters that are no text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PageElement

from cfplint.conversion.change import Change
from cfplint.conversion.elements import NO_TEXT
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag


@cleaning_step(after=["comments"])
def control_characters(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out control characters and code points that are no characters, which nobody sees.

    Source: https://html.spec.whatwg.org/multipage/syntax.html#text-2
    """
    changes: list[Change] = []

    def without(text: str) -> str:
        changes.extend(Change("took out a control character", f"U+{ord(found):04X}") for found in NO_TEXT.findall(text))
        return NO_TEXT.sub("", text)

    def clean(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        cleaned: list[PageElement] = []
        for child in children:
            if type(child) is NavigableString and NO_TEXT.search(child):
                text = without(child)
                cleaned += [NavigableString(text)] if text else []
            else:
                cleaned.append(child)
        return cleaned

    if any(
        type(child) is NavigableString and NO_TEXT.search(child)
        for element in elements(page.soup)
        for child in element.contents
    ):
        rebuild(page.soup, clean)
    for element in elements(page.soup):
        if not (element.attrs and NO_TEXT.search(" ".join(map(str, element.attrs.values())))):
            continue
        for name, value in element.attrs.items():
            if NO_TEXT.search(str(value)):
                element[name] = without(str(value))
    yield from changes
