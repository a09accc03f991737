"""German words for what is due and what takes place."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

WORDS: Words = {
    "history": (r"\bgegründet",),
    "page_updated": (r"\bzuletzt (?:geändert|aktualisiert)", r"\bletzte (?:änderung|aktualisierung)", r"\bstand:"),
    "visa": (r"\bvisum\b",),
    "hotel_booking": (r"\bhotel(?:kontingent|zimmer)", r"\bzimmer(?:kontingent|reservierung|buchung)", r"\bunterkunft"),
    "camera_ready": (r"\bdruckfertig", r"\bfinalen? (?:version|fassung)", r"\bendfassung", r"\bendgültige"),
    "notification": (
        r"\bbenachrichtigung",
        r"\bannahmebescheid",
        r"\bzusagen?\b",
        r"\bannahme (?:der|von)\b",
        r"\brückmeldung",
    ),
    "review": (r"\bbegutachtung",),
    "revision_submission": (r"\büberarbeite",),
    "registration_open": (
        r"\b(?:eröffnung|beginn|start|öffnung) der (?:anmeldung|registrierung)",
        r"\banmeldung (?:ist )?(?:ab|geöffnet|offen|möglich)\b",
    ),
    "registration_early": (r"\bfrühbucher", r"\bfrüh(?:zeitige)? ?anmeld"),
    "grant_application": (r"\bstipendi", r"\bförderantr"),
    "submission_open": (r"\b(?:eröffnung|beginn|start|öffnung) der (?:beitrags)?einreich",),
    "program_release": (r"\b(?:veröffentlichung|bekanntgabe) des programms",),
    "workshop_proposal": (r"\bworkshop-?vorschl",),
    "abstract_submission": (r"\babstract-?(?:einreichung|abgabe|frist)", r"\bkurzfassung"),
    "paper_submission": (r"einreich", r"\babgabe", r"beitragsvorschl", r"\bvorschläge\b"),
    "held_conference": (r"\b(?:tagung|konferenz|kongress)\b[^.;]{0,90}\b(?:findet|statt)\b",),
    "social_event": (r"\babendessen", r"\bempfang\b", r"\bgesellschaftsabend", r"\babendveranstaltung", r"\bausflug"),
    "other_event": (r"stammtisch", r"\b(?:user|anwender)?treffen\b", r"\b(?:sommer|winter)schule"),
    "day": (r"^\W*tag[- ]?\d",),
    "session": (r"\bvorträge?\b", r"\bvortrag", r"\bsitzung", r"\bpodiumsdiskussion"),
    "conference": (r"konferenz\b", r"tagung\b", r"\bkongress", r"\bfindet\b", r"\bveranstaltung\b"),
    "papers": (r"\bbeiträge\b",),
    "registration": (r"\banmeld", r"\bregistrierung"),
    "other_deadline": (
        r"frist(?:en)?\b",
        r"\bspätestens",
        r"\bbis (?:zum|einschließlich)\b",
        r"\bbis\W*$",
        r"\bstichtag",
        r"schluss\b",
        r"\bverlängert",
    ),
}
