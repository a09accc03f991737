"""The order in which words are asked what a date is: the first that are there tell."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Meaning, Slot
from cfplint.facts.dates import Kind


def _slots(kind: Kind, *names: str) -> tuple[Slot, ...]:
    """Slots whose milestone is their name, or what stands behind a colon: `dinner:social_event`."""
    return tuple(Slot(name.partition(":")[0], Meaning(kind, name.rpartition(":")[2])) for name in names)


_FIRST = (
    *_slots("event", "titled_session:session"),
    *_slots("other", "history", "page_updated", "legal", "bio"),
    Slot("template", Meaning("other", "")),
    *_slots(
        "event",
        "registration_desk:other_event",
        "mentoring_event:other_event",
        "presented:session",
        "held_social_event:social_event",
    ),
)
"""Words that are no call, whatever stands beside them."""
_CALLS = _slots(
    "deadline",
    "withdrawal",
    "refund",
    "visa",
    "hotel_booking",
    "rebuttal",
    "anonymity",
    "commitment",
    "mentoring",
    "camera_ready",
    "notification",
    "review",
    "revision_submission",
    "registration_late",
    "registration_onsite",
    "registration_closes:registration",
    "registration_open",
    "registration_early",
    "registration_author",
    "grant_application",
    "nomination",
    "video_upload",
    "materials",
    "cfp_release",
    "submission_open",
    "program_release",
    "data_release",
    "supplementary",
)
_TRACKS = (
    *_slots("event", "student_event:session"),
    *_slots(
        "deadline",
        "student_submission",
        "workshop_proposal",
        "tutorial_proposal",
        "panel_proposal",
        "abstract_submission",
        "poster_submission",
        "demo_submission",
        "system_submission",
        "bid",
        "proceedings",
    ),
)
_EVENTS = (
    *_slots("event", "held_tutorial:tutorial_day", "held_workshop:workshop_day", "held_conference:conference"),
    *_slots("deadline", "paper_submission"),
    *_slots("event", "social_event", "other_event", "day:conference", "tutorial_day", "workshop_day", "session"),
    *_slots("event", "conference"),
)
_LAST = (
    *_slots("deadline", "papers:paper_submission", "registration"),
    Slot("other_deadline", Meaning("deadline", "other_deadline", vague=True)),
)

SLOTS = (*_FIRST, *_CALLS, *_TRACKS, *_EVENTS, *_LAST)
