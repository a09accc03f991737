"""Links that feeds and data for machines repeat from a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cfplint.facts.links import Link


def told_once(links: Sequence[Link]) -> Iterator[Link]:
    """The same links without those that a feed or data for machines repeats from a page, where a person wrote them.

    Args:
        links: those of all pages.
    """
    on_pages = {link.url for link in links if not _is_for_machines(link)}
    return (link for link in links if link.written or not _is_for_machines(link) or link.url not in on_pages)


def _is_for_machines(link: Link) -> bool:
    """Whether a link stands in a feed, in JSON, or in the JSON-LD of a page."""
    return link.element in ("feed", "json") or (link.element == "script" and not link.attribute.endswith("src"))
