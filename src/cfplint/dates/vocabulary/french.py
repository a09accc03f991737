"""French words for what is due and what takes place."""

from __future__ import annotations

from cfplint.dates.vocabulary.meaning import Words

_HELD = r"\b(?:aura|auront|a|ont) lieu\b|\bse (?:tiendr|dérouler|tient|déroul)\w*"

WORDS: Words = {
    "history": (r"\bfondée?\b",),
    "page_updated": (r"\bmise? à jour (?:le|:)", r"\bdernière (?:mise à jour|modification)"),
    "legal": (r"\b(?:publié|paru|accepté)e?s?\b[^.;]{0,60}\b(?:avant|après|depuis)\b[^.;]{0,20}$",),
    "hotel_booking": (r"\bhôtels?\b", r"\bhébergement", r"\blogement"),
    "held_social_event": (rf"\b(?:dîner|repas|soirée)\b[^.;]{{0,60}}(?:{_HELD})",),
    "camera_ready": (r"\bversions? (?:finales?|définitives?)",),
    "notification": (
        r"\bavis d['’]acceptation",
        r"\bacceptation\b",
        r"\bréponses? aux? ",
        r"\bretours? (?:des relecteurs|des évaluat|aux? )",
        r"\brésultats? d(?:e|es) (?:la )?(?:sélection|évaluation|délibération)",
        r"\bdécisions?\b",
    ),
    "revision_submission": (r"\bversions? (?:révisée|corrigée)s?",),
    "registration_late": (r"\binscriptions? tardives?",),
    "registration_open": (
        r"\bouverture des? (?:la )?(?:inscription|inscriptions|billetterie)",
        r"\binscriptions? ouvertes?",
    ),
    "registration_early": (
        r"\binscriptions? (?:anticipées?|précoces?|à tarif réduit)",
        r"\btarifs? (?:réduits?|préférentiels?|early)",
    ),
    "grant_application": (r"\bbourses?\b",),
    "cfp_release": (r"\b(?:premier|deuxième|second|dernier|lancement de l['’]) ?appel",),
    "submission_open": (r"\bouverture\b",),
    "program_release": (r"\b(?:publication|diffusion|annonce) du programme",),
    "workshop_proposal": (r"\bpropositions? d['’]ateliers?",),
    "tutorial_proposal": (r"\bpropositions? de tutoriels?",),
    "abstract_submission": (r"\brésumés?\b",),
    "held_workshop": (rf"\bateliers?\b[^.;]{{0,60}}(?:{_HELD})",),
    "held_conference": (rf"\b(?:conférence|colloque|congrès|symposium|journées?)\b[^.;]{{0,90}}(?:{_HELD})",),
    "paper_submission": (
        r"\bsoumission",
        r"\bsoumett",
        r"\bdépôt des?\b",
        r"\benvoi (?:des?|du) ",
        r"\bpropositions?\b",
        r"\bappel à (?:communication|contribution|article|participation|proposition)",
    ),
    "social_event": (r"\bdîner", r"\bsoirée", r"\brepas\b"),
    "day": (r"^\W*jour[- ]?\d", r"^\W*journée[- ]?\d"),
    "tutorial_day": (r"\btutoriels?\b",),
    "workshop_day": (r"\bateliers?\b",),
    "session": (r"\bséances?\b", r"\bexposés?\b", r"\btables? rondes?\b", r"\bconférences? (?:invitée|plénière)"),
    "conference": (r"\bconférence\b", r"\bcolloque\b", r"\bcongrès\b", r"\bjournées?\b", r"\brencontres\b", _HELD),
    "papers": (r"\bcommunications\b",),
    "registration": (r"\binscri(?:ption|re|vez)", r"\benregistrement\b"),
    "other_deadline": (
        r"\bdates? limites?",
        r"\béchéances?\b",
        r"\bau plus tard\b",
        r"\bavant le\b",
        r"\bjusqu['’]au\b",
        r"\bd['’]ici le\b",
        r"\bclôture",
        r"\bprolong",
    ),
}
