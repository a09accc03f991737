"""Ids that several elements bear."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import elements, having
from cfplint.conversion.step import CleanedPage, cleaning_step

_NOT_IN_PAGE = frozenset(("noscript", "template"))
"""Elements of whose content a browser that runs scripts makes no part of the page."""


@cleaning_step(after=["anchors", "spaced-ids"])
def duplicate_ids(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Number ids that appear again, as kramdown does; links keep leading to the first, as in a browser."""
    bearers = having(page.soup, "id")
    reserved = {str(element["id"]) for element in bearers}
    in_page = {id(element) for element in elements(page.soup, _NOT_IN_PAGE)}
    bearers.sort(key=lambda element: id(element) not in in_page)
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for element in bearers:
        name = str(element["id"])
        if name.strip() == "":
            del element["id"]
            yield Change("took out an empty id")
            continue
        if name in seen:
            number = counts.get(name, 0) + 1
            while f"{name}-{number}" in reserved:
                number += 1
            counts[name] = number
            numbered = f"{name}-{number}"
            yield Change("numbered an id that appears again", name, numbered)
            name = numbered
            reserved.add(name)
            element["id"] = name
        seen.add(name)
