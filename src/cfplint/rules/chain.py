"""The includes through which a finding was reached, as its notes."""

from __future__ import annotations

from cfplint.rules.finding import Related
from cfplint.source import Place


def included_by(chain: tuple[Place, ...]) -> tuple[Related, ...]:
    """A note for each include tag, the innermost first.

    Args:
        chain: the tags, outermost first.
    """
    return tuple(Related(place, "included here") for place in reversed(chain))
