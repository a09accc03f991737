"""What an unread part of a site may supply, as words and notes of a finding."""

from __future__ import annotations

from cfplint.facts.unread import Wanted
from cfplint.rules.finding import Related

_MOST_NOTES = 20


def so_much(asked: tuple[Wanted, ...], verb: str = "is") -> str:
    """How much is unknown, as the subject and verb of a sentence."""
    count = len(asked)
    return f"what 1 place asks for {verb}" if count == 1 else f"what {count} places ask for {verb}"


def places_of(asked: tuple[Wanted, ...]) -> tuple[Related, ...]:
    """A note for each place, as far as they can be looked through."""
    return tuple(Related(wanted.place, wanted.message) for wanted in asked[:_MOST_NOTES])
