"""HTML comments out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Comment, Tag

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_CONDITIONAL = re.compile(r"\[if\b[^\]]*\]>.*|<!\[endif\]", re.DOTALL | re.IGNORECASE)
_LICENCE = re.compile(r"!|.*(?:\bcopyright\b|©|\(c\)|\blicen[cs]|@preserve\b)", re.DOTALL | re.IGNORECASE)
_MODES = {
    "all": "takes all of them out",
    "but-licences": "keeps notes about licences and copyright",
    "but-conditional": "keeps conditional comments, which old versions of Internet Explorer read",
    "but-both": "keeps both",
}
_KEPT = {
    "but-both": (_LICENCE, _CONDITIONAL),
    "but-conditional": (_CONDITIONAL,),
    "but-licences": (_LICENCE,),
}


@cleaning_step(modes=_MODES)
def comments(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Take out HTML comments, conditional ones and processing instructions too."""
    kept = _KEPT.get(mode, ())

    def goes(node: PageElement) -> bool:
        return isinstance(node, Comment) and not any(form.match(str(node).strip()) for form in kept)

    def without(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        return [child for child in children if not goes(child)]

    if not any(isinstance(node, Comment) for element in elements(page.soup) for node in element.contents):
        return
    changes = [Change("took out a comment", str(node)) for node in page.soup.descendants if goes(node)]
    if changes:
        rebuild(page.soup, without)
    yield from changes
