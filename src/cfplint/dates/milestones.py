"""What is due or takes place, told from words."""

from __future__ import annotations

import re
from functools import lru_cache

from cfplint.dates.vocabulary import Meaning, entries
from cfplint.facts.dates import Kind

_LONGEST = 400
_REMEMBERED = 4096
"""A layout's labels come again on every page."""
_TRACKS = (
    (
        "student_submission",
        re.compile(
            r"doctoral (?:symposium|consortium|forum)|student[-_ ](?:research|paper)|\bsrw\b"
            r"|ph\.?d[-_ ](?:forum|symposium)|call[-_ ]?symposium",
            re.IGNORECASE,
        ),
    ),
    ("poster_submission", re.compile(r"posters?(?![a-z])", re.IGNORECASE)),
    ("demo_submission", re.compile(r"demo(?:s|nstrations?)?(?![a-z])", re.IGNORECASE)),
    ("system_submission", re.compile(r"shared[-_ ]?task", re.IGNORECASE)),
    ("grant_application", re.compile(r"travel[-_ ](?:grant|award|support)|scholarship|subsid", re.IGNORECASE)),
)
_PROPOSALS = (
    ("workshop_proposal", re.compile(r"workshop", re.IGNORECASE)),
    ("tutorial_proposal", re.compile(r"tutorial", re.IGNORECASE)),
    ("panel_proposal", re.compile(r"panel", re.IGNORECASE)),
)


def meaning_of(words: str, kind: Kind | None = None) -> Meaning | None:
    """What a label or a clause says of its date.

    Args:
        words: a label or a clause; the first few hundred characters are looked at.
        kind: the only kind of date that is asked for, if the kind is known.
    """
    return _meaning_of(words[:_LONGEST], kind)


@lru_cache(maxsize=_REMEMBERED)
def _meaning_of(words: str, kind: Kind | None) -> Meaning | None:
    return next(
        (
            entry.meaning
            for entry in entries()
            if (kind is None or entry.meaning.kind == kind) and entry.pattern.search(words)
        ),
        None,
    )


def on_track(meaning: Meaning, words: str, around: str) -> Meaning:
    """A submission as the track that the page or the section is about has it.

    Args:
        meaning: what the words beside the date say.
        words: these words.
        around: the page's title and name, and the heading above the date.
    """
    if meaning.milestone != "paper_submission":
        return meaning
    tracks = _PROPOSALS if "propos" in words.lower() else _TRACKS
    for text in (words[:_LONGEST], around[:_LONGEST]):
        chosen = next((name for name, pattern in tracks if pattern.search(text)), None)
        if chosen:
            return Meaning("deadline", chosen)
    return meaning
