"""The other places of what is told once a file."""

from __future__ import annotations

from collections.abc import Sequence

from cfplint.facts.elements import Element
from cfplint.rules.finding import Related

_MOST_NOTES = 20


def and_others(elements: Sequence[Element]) -> str:
    """How many there are beside the first, as the end of a sentence."""
    others = len(elements) - 1
    return f", and {others} more in this file" if others else ""


def other_places(elements: Sequence[Element]) -> tuple[Related, ...]:
    """A note for each of the others, as far as they can be looked through."""
    return tuple(Related(element.place, "here, too") for element in elements[1 : 1 + _MOST_NOTES])
