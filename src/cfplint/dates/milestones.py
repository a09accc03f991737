"""What is due or takes place, told from words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.facts.dates import Kind


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words say of a date."""

    kind: Kind
    milestone: str
    vague: bool = False
    """Whether the words say no more than that something is due, or on."""


def _meaning(kind: Kind, milestone: str, words: str, *, vague: bool = False) -> tuple[re.Pattern[str], Meaning]:
    return re.compile(words, re.IGNORECASE | re.VERBOSE), Meaning(kind, milestone, vague)


_HELD = r"\b(?:held|takes?\ place|taking\ place|took\ place|convenes?|hosted|running\ from|se\ realizará|tendrá\ lugar|findet|aura\ lieu)\b"

_MEANINGS = (
    _meaning(
        "other", "page_updated", r"\b(?:last|page)\ (?:updated|modified|change)|\blast\ revised|\bupdated?:|^updated\ "
    ),
    _meaning("deadline", "withdrawal", r"\bwithdraw"),
    _meaning("deadline", "refund", r"\brefund|\bcancell?ations?\b|\bcancel\b"),
    _meaning("deadline", "visa", r"\bvisas?\b|\binvitation\ letter"),
    _meaning(
        "deadline",
        "hotel_booking",
        r"\bhotels?\b|\baccommodations?\b|\broom\ (?:block|rate|reservation)|\bbook(?:ing)?\ (?:a\ )?room",
    ),
    _meaning("deadline", "rebuttal", r"\brebuttal|\b(?:author|response)s?'?\ (?:response|feedback|period)"),
    _meaning("deadline", "anonymity", r"\banonymi|\bnon-anonymous|\bpreprint"),
    _meaning("deadline", "commitment", r"\bcommitments?\b|\bcommitted\ to\b|\bcommitting\b"),
    _meaning("deadline", "mentoring", r"\bmentor|\bpre-submission"),
    _meaning(
        "deadline",
        "camera_ready",
        r"\bcamera[-\ ]?read|\bfinal\ (?:papers?|versions?|manuscripts?|cop(?:y|ies)|drafts?)\b|\bprint-ready|\bversi[oó]n(?:es)?\ fina|"
        r"\bcon\ modificaciones|\bvers[aã]o\ final|\bversion\ finale|\bdruckfertig",
    ),
    _meaning(
        "deadline",
        "notification",
        r"\bnotif|\bacceptances?\b(?!\ rate)|\b(?:author|acceptance|final)?\ ?decisions?\b|\bresults?\ (?:announce|of|out)|\bauthors?\ (?:informed|notified)|"
        r"\bannouncement\ of\ (?:results|accepted|winners)|\bbenachrichtigung|\baceptaci[oó]n|\baceita[cç]",
    ),
    _meaning(
        "deadline",
        "review",
        r"\breviews?\ (?:due|deadline|period|phase|submission)|\breviews?:|\bdiscussion\ period|\bvoting\b|\bbidding\b|\breviewing\b",
    ),
    _meaning(
        "deadline",
        "revision_submission",
        r"\brevis(?:ed|ion)|\bsecond\ review\ cycle|\bresubmi|\bdevelopment\ of\ (?:the\ )?sessions?|\bthose\ who\ submitted",
    ),
    _meaning(
        "deadline",
        "registration_open",
        r"\bregistrations?\ (?:is\ |will\ be\ )?open|\bopen(?:ing|s)?\ (?:of\ )?(?:the\ )?registration|\bopen\ for\ registration",
    ),
    _meaning(
        "deadline",
        "registration_early",
        r"\bearly[-\ ]?(?:bird)?[-\ ]*reg|\bearly[-\ ]?bird|\bearly\b(?=.{0,40}\b(?:fee|rate|registration)|[^a-z]*(?:before|until)|\W*$)|\bfees?\ will\ increase|"
        r"\bregistrations?\ \(?early|\binscripci[oó]n\ temprana",
    ),
    _meaning("deadline", "registration_late", r"\b(?:late|regular|standard)[-\ ]?(?:bird\ )?registr|^\W*late\b"),
    _meaning("deadline", "registration_onsite", r"\bon-?site\ registr"),
    _meaning(
        "deadline",
        "registration_author",
        r"\bauthors?'?\ registr|\bregistration\ (?:for|of)\ (?:\w+\ )?authors?|\bpresenters?'?\ registr",
    ),
    _meaning(
        "deadline",
        "grant_application",
        r"\bgrants?\b|\bscholarships?\b|\bsubsid|\bvolunteers?\b|\bfinancial\ (?:aid|support|assistance)|\bfellowships?\b|\btravel\ (?:award|support|fund)|"
        r"\bdiscounted\b|\bbecas?\b|\bapply\ \[?here",
    ),
    _meaning("deadline", "nomination", r"\bnominat"),
    _meaning("deadline", "video_upload", r"\bvideos?\b|\bpre-?recorded|\brecordings?\b"),
    _meaning(
        "deadline",
        "materials",
        r"\bslides?\ (?:due|upload|submi)|\bmaterials?\b|\bsubmission\ of\ summar|\bsummaries\b|\bupload\ (?:of\ )?(?:slides|posters)",
    ),
    _meaning(
        "deadline",
        "cfp_release",
        r"\b(?:1st|2nd|3rd|first|second|third|final|last)\ (?:call|cfp)\b|\bcall\ for\ \w+(?:\ \w+)?\ (?:issued|released|published|out|announced|distributed)\b|\bcfp\ (?:issued|released|published|out)",
    ),
    _meaning(
        "deadline",
        "submission_open",
        r"\b(?:submissions?|calls?|systems?|sites?|portal)\b[^.;]{0,40}\bopen(?:s|ed|ing)?\b|\bopening\ (?:of|for)\ [^.;]{0,30}submission|"
        r"\bapertura\b|\babertura\b|\bouverture\b|\bcall\ for\ \w+\ from\b|\bsubmission\ start",
    ),
    _meaning(
        "deadline",
        "program_release",
        r"\bprogram(?:me)?s?\b[^.;]{0,40}\b(?:available|release|published|publication|online|announce|posted)|\bpreliminary\ program|\b(?:final|advance)\ program",
    ),
    _meaning(
        "deadline",
        "data_release",
        r"\b(?:training|trial|test|dev(?:elopment)?|evaluation)[-\ ](?:data|set)\b|\bdata(?:sets?)?\ (?:release|available)|\brelease\ of\ (?:\w+\ )?data",
    ),
    _meaning("deadline", "supplementary", r"\bsupplement"),
    _meaning(
        "deadline",
        "student_submission",
        r"\b(?:doctoral|ph\.?\ ?d\.?|student)\ (?:symposium|consortium|forum|research|paper|abstract|submission|workshop)",
    ),
    _meaning(
        "deadline",
        "workshop_proposal",
        r"\bworkshops?'?\ proposals?|\bproposals?\ (?:for|of)\ (?:\w+\ )?workshops?|\bproposed\ workshops|\bpropuestas?\ de\ taller",
    ),
    _meaning(
        "deadline", "tutorial_proposal", r"\btutorials?'?\ proposals?|\bproposals?\ (?:for|of)\ (?:\w+\ )?tutorials?"
    ),
    _meaning("deadline", "panel_proposal", r"\bpanels?'?\ proposals?|\bproposals?\ (?:for|of)\ (?:\w+\ )?panels?"),
    _meaning("deadline", "abstract_submission", r"\babstracts?\b|\bpaper\ registration|\bres[uú]menes|\bresumos"),
    _meaning(
        "deadline",
        "demo_submission",
        r"\bdemos?\b[^.;]{0,30}(?:submi|due|deadline|paper|proposal)|\bdemonstrations?\b[^.;]{0,30}(?:submi|due|deadline|paper)",
    ),
    _meaning("deadline", "poster_submission", r"\bposters?\b[^.;]{0,30}(?:submi|due|deadline|abstract|paper|proposal)"),
    _meaning(
        "deadline",
        "system_submission",
        r"\b(?:systems?|runs?|results?|outputs?)\ submissions?|\bsubmissions?\ of\ (?:\w+\ )?(?:systems?|runs?|annotat|guidelines)|\bannotat|\bguidelines?\b|\bevaluation\ (?:period|phase|start|end)",
    ),
    _meaning("deadline", "bid", r"\bbids?\b|\bsite\ (?:selection|visit)"),
    _meaning("deadline", "proceedings", r"\bproceedings\b[^.;]{0,30}(?:due|available|published|deadline|publication)"),
    _meaning("event", "tutorial_day", r"\btutorials?\ (?:days?|dates?)\b|\btutorials?\b[^.;]{0,40}" + _HELD),
    _meaning("event", "workshop_day", r"\bworkshops?\ (?:days?|dates?|events?)\b|\bworkshops?\b[^.;]{0,60}" + _HELD),
    _meaning(
        "event",
        "conference",
        r"\b(?:conference|symposium|congress|main\ conference)\ (?:days?|dates?|date)\b|\bmain\ conference\b(?!.{0,20}paper)|\bevent\ dates?\b|\b(?:conference|symposium|congress|convention)\b[^.;]{0,90}"
        + _HELD,
    ),
    _meaning(
        "deadline",
        "paper_submission",
        r"\bsubmi(?:t|ssion|tting|tted)|\b(?:papers?|manuscripts?|articles?)\ (?:due|deadline)|\bpapers?\b[^.;]{0,60}\b(?:due|deadline)|\bproposals?\b|\bpresentaci[oó]n\ de\ (?:trabajos|ponencias|resúmenes)|"
        r"\benv[ií]o\ de|\bsubmiss[aã]o|\bsoumission|\beinreichung|\bcall\ for\ (?:papers|sessions|participation)\ (?:close|end)|\bcall\ for\ \w+\ closed",
    ),
    _meaning(
        "event",
        "social_event",
        r"\bdinner|\bbanquet|\breception|\bexcursion|\bsocial\ (?:event|programme?)|\bcocktail|\bgala\b",
    ),
    _meaning(
        "event",
        "other_event",
        r"\bpresentations?\ at\b|\bmasterclass|\bsummer\ school|\bintensive\ school|\bmeet-?up|\bbusiness\ meeting",
    ),
    _meaning("event", "tutorial_day", r"\btutorials?\b"),
    _meaning("event", "workshop_day", r"\bworkshops?\b"),
    _meaning("event", "session", r"\bsessions?\b|\bkeynotes?\b|\btalks?\b|\bpanels?\b"),
    _meaning(
        "other",
        "history",
        r"\bfounded\b|\bopened\ its\ doors|\bacquired\b|\bestablished\b|\bborn\b|\bfundad[oa]\b|\bgegründet|\bsince\b|\bhas\ been\b",
    ),
    _meaning(
        "event",
        "conference",
        r"\bconference\b|\bcongress\b|\bcongreso\b|\bcongresso\b|\bconférence\b|\bkonferenz\b|\bsymposium\b|\bevent\ (?:starts|ends)|"
        + _HELD,
    ),
    _meaning("deadline", "paper_submission", r"\bpapers?\b|\bmanuscripts?\b|\btrabajos\b|\bcontributions?\b"),
    _meaning("deadline", "registration", r"\bregist(?:er|ration)|\binscripci[oó]n"),
    _meaning(
        "deadline",
        "other_deadline",
        r"\bdeadlines?\b|\bdue\b|\buntil\b|\bno\ later\ than|\bby$|\bbefore\b|\bends?\b|\bclos(?:e|es|ed|ing)\b|\bfecha\ l[ií]mite|\bhasta\b|\bplazo|\bcierre|\bprazo|\bfrist|\bavailable\b|\bextended\b|\bapply\b",
        vague=True,
    ),
)
"""What words mean, the more telling first; the first whose words are there is it."""


def meaning_of(words: str) -> Meaning | None:
    """What a label or a clause says of its date.

    Args:
        words: at most a few hundred characters.
    """
    return next((meaning for pattern, meaning in _MEANINGS if pattern.search(words)), None)


_TRACKS = (
    (
        "student_submission",
        re.compile(r"doctoral|student[-_ ]research|\bsrw\b|ph\.?d[-_ ]|callsymposium|student[-_ ]paper", re.IGNORECASE),
    ),
    ("demo_submission", re.compile(r"demo(?:s|nstration|nstrations)?(?![a-z])", re.IGNORECASE)),
    ("poster_submission", re.compile(r"posters?(?![a-z])", re.IGNORECASE)),
    ("system_submission", re.compile(r"shared[-_ ]?task", re.IGNORECASE)),
)
_PROPOSALS = (
    ("workshop_proposal", re.compile(r"workshop", re.IGNORECASE)),
    ("tutorial_proposal", re.compile(r"tutorial", re.IGNORECASE)),
    ("panel_proposal", re.compile(r"panel", re.IGNORECASE)),
)


def on_track(meaning: Meaning, words: str, around: str) -> Meaning:
    """A submission as the track that the page or the section is about has it.

    Args:
        meaning: what the words beside the date say.
        words: these words.
        around: the headings above it, and the page's title and name.
    """
    if meaning.milestone != "paper_submission":
        return meaning
    if "propos" in words.lower():
        chosen = next((name for name, pattern in _PROPOSALS if pattern.search(around)), None)
    else:
        chosen = next((name for name, pattern in _TRACKS if pattern.search(around)), None)
    return Meaning("deadline", chosen) if chosen else meaning
