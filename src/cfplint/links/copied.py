"""Links that feeds and data for machines repeat from a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cfplint.facts.links import Link

_MADE = frozenset(("feed", "json"))
"""The elements of links in what templates and plugins make of pages."""


def told_once(links: Sequence[Link]) -> Iterator[Link]:
    """The same links without those that a feed or data for machines repeats from a page, where a person wrote them.

    Args:
        links: those of all pages.
    """
    on_pages = {link.url for link in links if link.element not in _MADE}
    return (link for link in links if link.written or link.element not in _MADE or link.url not in on_pages)
