"""Words that the rules about dates share."""

from __future__ import annotations

from cfplint.dates.removals import Removal
from cfplint.facts.dates import DateMention, DateSlip
from cfplint.rules.finding import Fix
from cfplint.source import Edit

_OPENINGS = {
    "submission_open": "the opening of submissions",
    "registration_open": "the opening of registration",
    "cfp_release": "the release of the call",
    "program_release": "the release of the programme",
    "data_release": "the release of the data",
}


def opening(mention: DateMention) -> str | None:
    """What a date opens or releases, `None` if something is due by it."""
    return _OPENINGS.get(mention.milestone or "")


def where_shown(mention: DateMention) -> str:
    """A clause for a date that no page shows, `""` for others."""
    return "" if mention.page else "; no page shows it"


def correction(slip: DateSlip) -> Fix | None:
    """What is right written in place of a slip, `None` where markup runs through it."""
    if len(slip.place.span) != len(slip.text) or not slip.right:
        return None
    return Fix.unsafe(
        f"Write {slip.right}", [Edit(slip.place.path, slip.place.span.start, slip.place.span.end, slip.right)]
    )


def removing(removal: Removal | None) -> Fix | None:
    """The fix that takes something out of its file."""
    if removal is None:
        return None
    make = Fix.safe if removal.unseen else Fix.unsafe
    return make(f"Remove {removal.what}", removal.edits)
