"""Dates until which something lasts: `September 16 until noon on September 18`."""

from __future__ import annotations

import re

from cfplint.dates.kinds import Sense

_UNTIL = re.compile(
    r"\s*(?:\([^()]{0,24}\)\s*)?,?\s*(?:until|till?|to|through|bis|jusqu['’]au|hasta|até|fino al?)\b[^.;:,\d]{0,24}",
    re.IGNORECASE,
)
"""All that stands between the first day of something and its last one."""


def carried_on(sense: Sense, before: Sense, between: str) -> Sense:
    """What a date means that says no more than until when: the end of an event is nothing that is due.

    Args:
        sense: what the words before the date say.
        before: what the date before it in the same block means.
        between: the characters between the two.
    """
    vague = sense.kind == "deadline" and sense.milestone == "other_deadline"
    return before if vague and before.kind == "event" and _UNTIL.fullmatch(between) else sense
