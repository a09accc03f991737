"""Bold and italic text."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import OFF, CleanedPage, cleaning_step

_MEANING = {"b": "strong", "i": "em"}
_MODES = {"meaning": "makes strong and em of them"}
_HARMLESS = frozenset(("dir", "id", "lang", "title"))
"""The attributes of text; others make an icon of an `i`, or are for style sheets."""


@cleaning_step(after=["obsolete-elements"], modes=_MODES, default=OFF)
def emphasis(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Make `strong` of `b` and `em` of `i`, where they hold text and no class says what they are for.

    Source: https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-b-element
    """
    for element in named(page.soup, *_MEANING):
        if isinstance(element, Tag) and not element.attrs.keys() - _HARMLESS and element.get_text().strip():
            yield Change("gave emphasis its meaning", element.name, _MEANING[element.name])
            element.name = _MEANING[element.name]
