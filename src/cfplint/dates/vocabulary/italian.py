"""Italian words for what is due and what takes place."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

_HELD = r"\b(?:si terr(?:à|anno)|si svolger(?:à|anno)|avr(?:à|anno) luogo)"

WORDS: Words = {
    "history": (r"\bfondat[oa]\b",),
    "page_updated": (r"\bultim[oa] (?:aggiornamento|modifica)",),
    "hotel_booking": (r"\balbergh?[oi]\b", r"\balloggi"),
    "held_social_event": (rf"\bcena\b[^.;]{{0,90}}{_HELD}",),
    "camera_ready": (r"\bversion[ei] (?:final|definitiv)",),
    "notification": (r"\bnotific", r"\baccettazion", r"\besit[oi]\b"),
    "registration_open": (r"\bapertura (?:delle )?(?:iscrizion|registrazion)", r"\biscrizioni aperte"),
    "registration_early": (r"\b(?:iscrizion|registrazion)[ei] (?:anticipat|early|ridott|agevolat)",),
    "registration_author": (r"\b(?:iscrizion|registrazion)[ei]\b.{0,20}\b(?:autori|relatori)",),
    "grant_application": (r"\bbors[ae] di studio",),
    "submission_open": (r"\bapertura\b",),
    "program_release": (r"\bpubblicazione del programma",),
    "held_workshop": (rf"\blaborator[io]+\b[^.;]{{0,60}}{_HELD}",),
    "held_conference": (rf"\b(?:congresso|convegno|conferenza|giornat[ae])\b[^.;]{{0,90}}{_HELD}",),
    "paper_submission": (
        r"\binvio\b",
        r"\bsottomission",
        r"\bpresentazione delle proposte",
        r"\bpropost[ae]\b",
        r"\bconsegna\b",
    ),
    "social_event": (r"\bcena (?:sociale|di|del|della)\b", r"\bla cena\b", r"\brinfresco"),
    "day": (r"^\W*giorno[- ]?\d",),
    "session": (r"\bsession[ei]\b", r"\bintervent[oi]\b", r"\btavol[ae] rotond", r"\bwebinar\b"),
    "conference": (r"\bcongresso\b", r"\bconvegno\b", r"\bconferenza\b", _HELD),
    "papers": (r"\bcontributi\b",),
    "registration": (r"\biscrizion", r"\bregistrazion"),
    "other_deadline": (
        r"\bscadenz[ae]\b",
        r"\btermine ultimo\b",
        r"\bentro\b",
        r"\bprorog",
        r"\bfino al\b",
    ),
}
