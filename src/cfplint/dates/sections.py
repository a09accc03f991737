"""The dates of one section side by side, for what only several of them show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cfplint.facts.dates import DateMention, DateSection


def sections_of(mentions: Iterable[DateMention]) -> Iterator[DateSection]:
    """The sections of files that have dates which are announced.

    Args:
        mentions: the dates of a site, in order of place.
    """
    sections: dict[tuple[str, tuple[str, ...]], list[DateMention]] = {}
    for mention in mentions:
        if mention.is_announced and mention.kind != "other":
            sections.setdefault((mention.place.path, mention.section), []).append(mention)
    yield from (DateSection(tuple(found)) for found in sections.values())
