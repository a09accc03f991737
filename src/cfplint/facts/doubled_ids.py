"""Ids that several elements of a page have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from cfplint.facts.links import DoubledId, Link
from cfplint.html import Token
from cfplint.source import Place, Traced


def doubled_ids(tokens: Iterable[Token], page: Traced, url: str, links: Iterable[Link]) -> Iterator[DoubledId]:
    """The ids that something before them has and that the page links to.

    Other ids are for scripts and style sheets, which most often work all the same. An empty `<a id>` right before the
    element leads to the same spot.

    Args:
        tokens: the page's.
        page: its HTML.
        url: its URL.
        links: its links.
    """
    wanted = {unquote(link.url[1:]) for link in links if link.url.startswith("#") and link.element == "a"}
    first: dict[str, Place] = {}
    beside = ""
    for token in tokens:
        if token.kind == "text" and token.data.strip():
            beside = ""
        if token.kind != "start":
            continue
        attribute = token.attribute("id")
        same_spot = attribute is not None and attribute.value == beside
        beside = attribute.value if attribute and token.name == "a" else ""
        place = page.place(attribute.start, attribute.end) if attribute and attribute.value else None
        if attribute is None or place is None:
            continue
        before = first.setdefault(attribute.value, place)
        if before != place and attribute.value in wanted and not same_spot:
            yield DoubledId(attribute.value, place, before, (url,))
