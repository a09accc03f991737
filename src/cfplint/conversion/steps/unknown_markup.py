"""Elements and attributes that HTML does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import elements, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.html.known import is_known_attribute, is_known_element

if TYPE_CHECKING:
    from bs4.element import PageElement


@cleaning_step(after=["obsolete-attributes"])
def unknown_markup(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out elements and attributes that HTML does not know, and keep what the elements hold.

    Those that a script may know stay: names with a hyphen or punctuation.
    """
    changes: list[Change] = []

    def unwrap(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        kept: list[PageElement] = []
        for child in children:
            if not isinstance(child, Tag) or child.namespace or is_known_element(child.name):
                kept.append(child)
                continue
            changes.append(Change("took the tags of an element that HTML does not know", child.name))
            if child.attrs:
                child.name = "span"
                kept.append(child)
            else:
                kept += child.contents
        return kept

    rebuild(page.soup, unwrap)
    yield from changes
    for element in list(elements(page.soup)):
        if not isinstance(element, Tag) or element.namespace:
            continue
        if element.name == "data" and not element.has_attr("value"):
            element.name = "span"
            yield Change("made a span of a data element without value")
        if element.name == "meter" and not element.has_attr("value"):
            element["value"] = "0"
            yield Change("wrote the value that browsers show of a meter without one", "", "0")
        for name in [name for name in element.attrs if not is_known_attribute(element.name, name)]:
            yield Change(
                f"took an attribute that means nothing there off a {element.name}", f'{name}="{element[name]}"'
            )
            del element[name]
