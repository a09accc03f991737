"""Spanish words for what is due and what takes place."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

_HELD = r"\b(?:se (?:realizará|celebrará|llevará a cabo)|tendrán? lugar)\b"

WORDS: Words = {
    "history": (r"\bfundad[oa]\b",),
    "page_updated": (r"\búltima (?:actualización|modificación)",),
    "hotel_booking": (r"\balojamiento", r"\bhospedaje"),
    "held_social_event": (rf"\bcena\b[^.;]{{0,60}}{_HELD}",),
    "camera_ready": (r"\bversi[oó]n(?:es)? (?:fina|definitiva)", r"\bcon modificaciones"),
    "notification": (r"\baceptaci[oó]n", r"\bcomunicaci[oó]n de (?:los )?(?:resultados|acept)", r"\bdict[aá]men"),
    "registration_open": (r"\bapertura de (?:las? )?inscripci", r"\binscripciones abiertas"),
    "registration_early": (r"\binscripci[oó]n (?:temprana|anticipada|reducida)", r"\bpago anticipado"),
    "grant_application": (r"\bbecas?\b",),
    "submission_open": (r"\bapertura\b",),
    "program_release": (r"\bpublicaci[oó]n del programa",),
    "workshop_proposal": (r"\bpropuestas? de taller",),
    "abstract_submission": (r"\bres[uú]menes",),
    "held_workshop": (rf"\btaller(?:es)?\b[^.;]{{0,60}}{_HELD}",),
    "held_conference": (rf"\b(?:congreso|jornadas?|simposio|conferencia|encuentro)\b[^.;]{{0,90}}{_HELD}",),
    "paper_submission": (
        r"\bpresentaci[oó]n de (?:trabajos|ponencias|resúmenes|propuestas)",
        r"\bpropuestas?\b",
        r"\benv[ií]os? de",
        r"\brecepci[oó]n de (?:trabajos|ponencias|propuestas|art[ií]culos)",
        r"\bentrega de",
    ),
    "social_event": (
        r"\bcena (?:de|del|formal|oficial|social)\b",
        r"\bla cena\b",
        r"\brecepci[oó]n de bienvenida",
        r"\bc[oó]ctel",
    ),
    "day": (r"^\W*d[ií]a[- ]?\d",),
    "tutorial_day": (r"\btutoriales\b",),
    "workshop_day": (r"\btaller(?:es)?\b",),
    "session": (r"\bsesi[oó]n", r"\bcharlas?\b", r"\bponencias?\b", r"\bmesas? redondas?", r"\bconversatorio"),
    "conference": (r"\bcongreso\b", r"\bjornadas\b", r"\bsimposio\b", r"\bencuentro\b", _HELD),
    "papers": (r"\btrabajos\b",),
    "registration": (r"\binscripci[oó]n", r"\binscr[ií]b"),
    "other_deadline": (
        r"\bfechas? l[ií]mites?",
        r"\bhasta\b",
        r"\bplazo",
        r"\bcierre",
        r"\bantes del?\b",
        r"\ba m[aá]s tardar",
        r"\bpr[oó]rroga",
    ),
}
