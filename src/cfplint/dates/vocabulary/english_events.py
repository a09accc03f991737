"""English words for what takes place, and for what is neither due nor to come."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

_NEAR = r"[^.;]{0,40}"
_HELD = r"\b(?:held|takes? place|taking place|took place|convenes?|hosted|running from)\b"
_PARTIES = r"dinners?|banquets?|receptions?|excursions?"

WORDS: Words = {
    "titled_session": (r"^\W*(?:session|keynote|talk|panel)\b\W*:",),
    "history": (r"\bfounded\b", r"\bopened its doors", r"\bacquired\b"),
    "page_updated": (
        r"\b(?:last|page) (?:updated|modified|changed?)",
        r"\blast revised",
        r"\bcreat(?:ed|ion)(?: (?:on|at|date|time))?:",
        r"\bupdated?:",
        r"\(rev(?:\.|ised)? *(?:on )?$",
    ),
    "legal": (
        r"\badopted (?:on|in)\b",
        r"\b(?:applies|apply) to\b",
        r"\b\d{1,3} years (?:of age|old)\b[^.;]{0,20}\b(?:by|on|before|at|as of)\b",
        r"(?<!\bbe )\b(?:published|posted|appeared|available)\b[^.;]{0,30}\b(?:before|after|prior to|since)\W*$",
    ),
    "bio": (
        r"\b(?:received|obtained|earned|completed|defended) (?:his|her|their|an?|the) (?:ph\.? ?d|doctora|master)",
        r"\b(?:received|obtained|earned|completed|defended) (?:his|her|their|an?|the) (?:bachelor|[mb]\.? ?sc|diploma)",
        r"\b(?:received|obtained|earned|completed|defended) (?:his|her|their|an?|the) (?:thesis|degree)",
    ),
    "template": (r"\btemplates? (?:of|from|dated)\W*$",),
    "registration_desk": (r"\bregistration desk\b",),
    "presented": (r"\bpresented\b[^.;]{0,60}\b(?:on|from|during|between)(?: the)?\W*$",),
    "mentoring_event": (r"\bmentoring (?:workshop|session|lunch|breakfast|event|day)",),
    "held_social_event": (rf"\b(?:{_PARTIES})\b[^.;]{{0,90}}{_HELD}",),
    "student_event": (
        r"^\W*(?:\d{4}\W+)?(?:doctoral|ph\.? ?d\.?) (?:symposium|consortium|forum|colloquium)\W*\d{0,4}\W*$",
    ),
    "held_tutorial": (r"\btutorials? (?:days?|dates?)\b", rf"\btutorials?\b{_NEAR}{_HELD}"),
    "held_workshop": (r"\bworkshops? (?:days?|dates?|events?)\b", rf"\bworkshops?\b[^.;]{{0,60}}{_HELD}"),
    "held_conference": (
        r"\b(?:conference|symposium|congress|convention) (?:days?|dates?)\b",
        r"\bmain conference\b(?!.{0,20}paper)",
        r"\bevent dates?\b",
        rf"\b(?:conference|symposium|congress|convention)\b[^.;]{{0,90}}{_HELD}",
        r"\b(?:meeting|event|school|conference|symposium|hackathon|festival)\b[^.;]{0,40}\bruns? (?:from|between)\b",
    ),
    "social_event": (
        r"\bdinner",
        r"\bbanquet",
        r"\breception\b",
        r"\bexcursion",
        r"\bsocial (?:event|programme?)",
        r"\bcocktail",
        r"\bgala\b",
    ),
    "other_event": (
        r"\bpresentations? at\b",
        r"\bmasterclass",
        r"\b(?:summer|winter|spring|intensive) school",
        r"\bmeet-?up",
        r"\bbusiness meeting",
    ),
    "day": (r"^\W*day[- ]?(?:\d|one|two|three|four|five)\b",),
    "tutorial_day": (r"\btutorials?\b",),
    "workshop_day": (r"\bworkshops?\b",),
    "session": (r"\bsessions?\b", r"\bkeynotes?\b", r"\btalks?\b", r"\bpanels?\b"),
    "conference": (r"\b(?:conference|symposium)\b", r"\bcongress\b", r"\bevent (?:starts|ends)", _HELD),
}
