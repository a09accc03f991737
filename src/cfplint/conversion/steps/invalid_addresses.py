"""Addresses that hold what they may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.addresses import ADDRESSES, valid_address
from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import elements
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

_NO_HOST = re.compile(r"https?:/*(?:$|[?#])", re.IGNORECASE)


@cleaning_step()
def invalid_addresses(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write addresses with blanks, backslashes and the like as a browser reads them; one without a host goes."""
    for element in list(elements(page.soup)):
        if not isinstance(element, Tag) or element.namespace:
            continue
        for name in ADDRESSES & element.attrs.keys():
            old = str(element[name])
            new = valid_address(old)
            if new != old:
                element[name] = new
                yield Change("wrote an address as browsers read it", old, new)
            if name == "href" and _NO_HOST.match(new):
                links = seen(str(element)).things["link"]
                del element["href"]
                yield Change(
                    "took out an address without a host", new, "", tuple(Loss("link", link, "") for link in links)
                )
