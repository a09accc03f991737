"""Ids that several elements bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.conversion.step import cleaning_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


@cleaning_step(after=["anchors", "empty-wrappers"])
def duplicate_ids(soup: BeautifulSoup) -> None:
    """Number ids that appear again, as kramdown does; links keep leading to the first, as in a browser."""
    elements = [element for element in soup.find_all(id=True) if not element.namespace]
    reserved = {str(element["id"]) for element in elements}
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for element in elements:
        name = str(element["id"])
        if name.strip() == "":
            del element["id"]
            continue
        if name in seen:
            number = counts.get(name, 0) + 1
            while f"{name}-{number}" in reserved:
                number += 1
            counts[name] = number
            name = f"{name}-{number}"
            reserved.add(name)
            element["id"] = name
        seen.add(name)
