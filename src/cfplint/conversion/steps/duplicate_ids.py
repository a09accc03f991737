"""Ids that several elements bear."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import having
from cfplint.conversion.step import CleanedPage, cleaning_step


@cleaning_step(after=["anchors", "empty-wrappers", "spaced-ids"])
def duplicate_ids(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Number ids that appear again, as kramdown does; links keep leading to the first, as in a browser."""
    elements = [element for element in having(page.soup, "id") if not element.namespace]
    reserved = {str(element["id"]) for element in elements}
    seen: set[str] = set()
    counts: dict[str, int] = {}
    for element in elements:
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
