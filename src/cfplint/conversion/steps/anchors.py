"""Places that links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement


@cleaning_step(after=["comments"])
def anchors(soup: BeautifulSoup) -> None:
    """Turn the `name` of links and images into an id."""
    taken = {str(element["id"]) for element in soup.find_all(id=True)}
    beside: dict[int, str] = {}
    for element in soup.find_all(["a", "img"], attrs={"name": True}):
        name = str(element["name"])
        del element["name"]
        if not name or name in taken:
            continue
        taken.add(name)
        if element.get("id"):
            beside[id(element)] = name
        else:
            element["id"] = name

    def place(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        placed: list[PageElement] = []
        for child in children:
            if id(child) in beside:
                placed.append(soup.new_tag("span", attrs={"id": beside[id(child)]}))
            placed.append(child)
        return placed

    if beside:
        rebuild(soup, place)
