"""Places that links lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import having, named, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement


@cleaning_step(after=["comments"])
def anchors(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Turn the `name` of links and images into an id."""
    soup = page.soup
    taken = {str(element["id"]) for element in having(soup, "id")}
    beside: dict[int, str] = {}
    for element in [each for each in named(soup, "a", "img") if "name" in each.attrs]:
        name = str(element["name"])
        del element["name"]
        if not name or name in taken:
            yield Change("took out a name that leads nowhere else than an id", name)
            continue
        taken.add(name)
        yield Change("made an id of a name", f"name={name}", f"id={name}")
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
