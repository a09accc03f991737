"""Addresses that hold what they may not."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.addresses import ADDRESSES, valid_address
from cfplint.conversion.change import Change
from cfplint.conversion.step import CleanedPage, cleaning_step


@cleaning_step()
def invalid_addresses(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write addresses with blanks, backslashes and the like as a browser reads them."""
    for element in page.soup.find_all(True):
        if not isinstance(element, Tag) or element.namespace:
            continue
        for name in ADDRESSES & element.attrs.keys():
            old = str(element[name])
            new = valid_address(old)
            if new != old:
                element[name] = new
                yield Change("wrote an address as browsers read it", old, new)
