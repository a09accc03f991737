"""The other parts of a link that was put together, as a finding's notes."""

from __future__ import annotations

from cfplint.facts.links import Link
from cfplint.rules.finding import Related


def parts_of(link: Link) -> tuple[Related, ...]:
    """A note for each place that a link was put together from, beside its own."""
    return tuple(Related(place, "a part of the link") for place in link.related)
