"""Places that links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


@cleaning_step(after=["comments"])
def anchors(soup: BeautifulSoup) -> None:
    """Turn the `name` of links and images into an id."""
    taken = {str(element["id"]) for element in soup.find_all(id=True)}
    for element in soup.find_all(["a", "img"], attrs={"name": True}):
        name = str(element["name"])
        del element["name"]
        if not name or name in taken:
            continue
        taken.add(name)
        if not element.get("id"):
            element["id"] = name
        else:
            element.insert_before(soup.new_tag("span", attrs={"id": name}))
