"""Ids that hold white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import elements, having, named
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen
from cfplint.html.names import HEADINGS

if TYPE_CHECKING:
    from bs4 import Tag

_ELSEWHERE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")
_NO_ID = re.compile(r"[!/?]|.*:~:")
"""How fragments begin that a script reads, and what a text fragment holds."""
_BLANKS = re.compile(r"(?:\s|%20|%09|%0[ACDacd])+")
_NAMING = ("for", "form", "list")


@cleaning_step(after=["anchors", "invalid-addresses"])
def spaced_ids(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write hyphens for the white space in ids, and in the links of the site that lead to them.

    Source: https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
    """
    taken = {str(element["id"]) for element in having(page.soup, "id")}
    renamed: dict[str, str] = {}
    for element in having(page.soup, "id"):
        old = str(element["id"])
        if element.namespace or not old.strip() or not _BLANKS.search(old):
            continue
        new = renamed.get(old) or _free(_BLANKS.sub("-", old.strip()), taken)
        renamed[old] = element["id"] = new
        heading = f" (an {element.name})" if element.name in HEADINGS else ""
        yield Change("wrote an id without white space", old, new, (Loss("target", f"{old.strip()}{heading}", new),))
    for element in elements(page.soup) if renamed else ():
        for name in _NAMING:
            if element.get(name) in renamed:
                element[name] = renamed[str(element[name])]
    for link in named(page.soup, "a", "area"):
        if "#" in str(link.get("href", "")):
            yield from _led(link, renamed)


def _free(name: str, taken: set[str]) -> str:
    number = 0
    while (free := f"{name}-{number}" if number else name) in taken:
        number += 1
    taken.add(free)
    return free


def _led(link: Tag, renamed: dict[str, str]) -> Iterator[Change]:
    """Lead a link to what its id is called now; that of another page of the site is renamed in the same way."""
    old = str(link["href"])
    address, _, fragment = old.partition("#")
    if _ELSEWHERE.match(old) or _NO_ID.match(fragment) or not _BLANKS.search(fragment):
        return
    new = _BLANKS.sub("-", fragment) if address else renamed.get(unquote(fragment), fragment)
    if new == fragment:
        return
    before = seen(str(link)).things["link"]
    link["href"] = f"{address}#{new}"
    after = seen(str(link)).things["link"]
    losses = tuple(Loss("link", had, has) for had, has in zip(before, after, strict=True))
    yield Change("led a link to an id without white space", old, str(link["href"]), losses)
