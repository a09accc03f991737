"""Microdata of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import elements, having
from cfplint.conversion.step import CleanedPage, cleaning_step

_NOTHING_ELSE = frozenset(("link", "meta"))


@cleaning_step(after=["metadata"])
def microdata(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take `itemprop` off what belongs to no item, of a whole page; machines pass over it.

    Source: https://html.spec.whatwg.org/multipage/microdata.html#associating-names-with-items
    """
    if page.is_fragment:
        return  # the item may stand around the content
    if not having(page.soup, "itemprop"):
        return
    referred = {name for item in having(page.soup, "itemref") for name in str(item["itemref"]).split()}
    inside: set[int] = set()
    for element in elements(page.soup):
        parent = element.parent
        is_inside = id(parent) in inside or element.get("id") in referred
        if is_inside or element.has_attr("itemscope"):
            inside.add(id(element))
        if "itemprop" in element.attrs and not is_inside and element.name not in _NOTHING_ELSE:
            yield Change("took the name of a property off what belongs to no item", str(element["itemprop"]))
            del element["itemprop"]
