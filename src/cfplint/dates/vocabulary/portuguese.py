"""Portuguese words for what is due and what takes place."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

_HELD = r"\b(?:terá lugar|será realizad[oa]|realizar-se-á|decorrerá|acontecerá|ocorrerá)\b"

WORDS: Words = {
    "page_updated": (r"\búltima (?:atualização|modificação)",),
    "hotel_booking": (r"\bhospedagem",),
    "held_social_event": (rf"\bjantar\b[^.;]{{0,60}}{_HELD}",),
    "camera_ready": (r"\bvers(?:ão|ao|ões|oes) fina",),
    "notification": (r"\baceit[ae]", r"\bdivulgaç[aã]o (?:dos?|das?) (?:resultado|trabalhos|aceit)", r"\bnotifica"),
    "registration_open": (r"\babertura das? inscri", r"\binscrições abertas"),
    "registration_early": (r"\binscriç(?:ão|ões) (?:antecipad|com desconto)",),
    "grant_application": (r"\bbolsas?\b", r"\baux[ií]lio"),
    "submission_open": (r"\babertura\b",),
    "program_release": (r"\bdivulgaç[aã]o da programaç",),
    "workshop_proposal": (r"\bpropostas? de (?:oficina|workshop)",),
    "tutorial_proposal": (r"\bpropostas? de minicurso",),
    "abstract_submission": (r"\bresumos",),
    "held_workshop": (rf"\boficinas?\b[^.;]{{0,60}}{_HELD}",),
    "held_conference": (rf"\b(?:congresso|simpósio|conferência|encontro|jornada)\b[^.;]{{0,90}}{_HELD}",),
    "paper_submission": (
        r"\bsubmiss(?:ão|ao|ões)",
        r"\benvio d[eao]s?\b",
        r"\bentrega d[eao]s?\b",
        r"\bpropostas?\b",
        r"\bchamada de (?:trabalhos|artigos)",
    ),
    "social_event": (r"\bjantar", r"\bcoquetel", r"\bconfraternizaç"),
    "day": (r"^\W*dia[- ]?\d",),
    "tutorial_day": (r"\bminicursos?\b",),
    "workshop_day": (r"\boficinas?\b",),
    "session": (r"\bsess(?:ão|ões)\b", r"\bpalestras?\b", r"\bmesas?[- ]redondas?"),
    "conference": (r"\bcongresso\b", r"\bsimpósio\b", r"\bconferência\b", r"\bencontro\b", _HELD),
    "papers": (r"\btrabalhos\b", r"\bartigos\b"),
    "registration": (r"\binscriç",),
    "other_deadline": (r"\bprazo", r"\bdatas?[- ]limite", r"\baté\b", r"\bencerramento", r"\bprorrog"),
}
