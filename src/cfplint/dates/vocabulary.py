"""The words by which sites say what is due or takes place, the more telling first."""

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
    """Whether the words say no more than that something is due."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words, as a pattern, and what they mean."""

    pattern: re.Pattern[str]
    meaning: Meaning


def _entry(kind: Kind, milestone: str, *words: str, vague: bool = False) -> Entry:
    return Entry(re.compile("|".join(words), re.IGNORECASE), Meaning(kind, milestone, vague))


_HELD = (
    r"\b(?:held|takes? place|taking place|took place|convenes?|hosted|running from"
    r"|se realizará|tendrá lugar|aura lieu|findet)\b"
)
_NEAR = r"[^.;]{0,40}"
"""A few words between two that belong together."""

VOCABULARY = (
    _entry("event", "session", r"^\W*(?:session|keynote|talk|panel)\b\W*:"),
    _entry(
        "other", "history", r"\bfounded\b", r"\bopened its doors", r"\bacquired\b", r"\bfundad[oa]\b", r"\bgegründet"
    ),
    _entry(
        "other", "page_updated", r"\b(?:last|page) (?:updated|modified|changed?)", r"\blast revised", r"\bupdated?:"
    ),
    _entry(
        "other",
        "legal",
        r"\badopted (?:on|in)\b",
        r"\b(?:applies|apply) to\b",
        r"(?<!\bbe )\b(?:published|posted|appeared|available)\b[^.;]{0,30}\b(?:before|after|prior to|since)\W*$",
    ),
    _entry(
        "other",
        "bio",
        r"\b(?:received|obtained|earned|completed|defended) (?:his|her|their|an?|the) (?:ph\.? ?d|doctora|master"
        r"|bachelor|m\.? ?sc|b\.? ?sc|diploma|thesis|degree)",
    ),
    _entry("other", "", r"\btemplates? (?:of|from|dated)\W*$"),
    _entry("event", "other_event", r"\bregistration desk\b"),
    _entry("deadline", "withdrawal", r"\bwithdraw"),
    _entry("deadline", "refund", r"\brefund", r"\bcancell?ations?\b", r"\bcancel\b"),
    _entry("deadline", "visa", r"\bvisas?\b", r"\binvitation letter"),
    _entry(
        "deadline",
        "hotel_booking",
        r"\bhotels?\b",
        r"\baccommodations?\b",
        r"\broom (?:block|rate|reservation)",
        r"\bbook(?:ing)? (?:a )?room",
    ),
    _entry(
        "deadline",
        "rebuttal",
        r"\brebuttal",
        r"\b(?:author|reviewer)s?'? response",
        r"\bauthor feedback",
        r"\bresponse period",
    ),
    _entry("deadline", "anonymity", r"\banonymi", r"\bnon-anonymous"),
    _entry("deadline", "commitment", r"\bcommitments?\b", r"\bcommitted to\b", r"\bcommitting\b"),
    _entry("deadline", "mentoring", r"\bmentor", r"\bpre-submission"),
    _entry(
        "deadline",
        "camera_ready",
        r"\bcamera[- ]?read",
        r"\bfinal (?:papers?|versions?|manuscripts?|cop(?:y|ies)|drafts?)\b",
        r"\bprint-ready",
        r"\bversi[oó]n(?:es)? fina",
        r"\bcon modificaciones",
        r"\bvers[aã]o final",
        r"\bversion finale",
        r"\bdruckfertig",
    ),
    _entry(
        "deadline",
        "notification",
        r"\bnotif",
        r"\bacceptances?\b(?! rate)",
        r"\bdecisions?\b",
        r"\bresults? (?:announce|of|out)",
        r"\bauthors? informed",
        r"\bannouncement of (?:results|accepted|winners)",
        r"\bbenachrichtigung",
        r"\baceptaci[oó]n",
        r"\baceita[cç]",
    ),
    _entry(
        "deadline",
        "review",
        r"\breviews? (?:due|deadline|period|phase|submission)",
        r"\breviews?:",
        r"\bdiscussion period",
        r"\bvoting\b",
        r"\bbidding\b",
        r"\breviewing\b",
    ),
    _entry(
        "deadline",
        "revision_submission",
        r"\brevis(?:ed|ion)",
        r"\bsecond review cycle",
        r"\bresubmi",
        r"\bthose who submitted",
    ),
    _entry("deadline", "registration_late", r"\blate registr", r"\b(?:regular|standard)[- ]registr", r"^\W*late\b"),
    _entry(
        "deadline",
        "registration_open",
        r"\bregistrations? (?:is |will be )?open",
        r"\bopen(?:ing|s)? (?:of )?(?:the )?registration",
        r"\bopen for registration",
    ),
    _entry(
        "deadline",
        "registration_early",
        r"\bearly[- ]?(?:bird)?[- ]*reg",
        r"\bearly[- ]?bird",
        r"\bearly\b.{0,40}\b(?:fee|rate|registration)",
        r"\bearly\b[^a-z]*(?:before|until)",
        r"\bfees? will increase",
        r"\binscripci[oó]n temprana",
    ),
    _entry("deadline", "registration_onsite", r"\bon-?site registr"),
    _entry(
        "deadline",
        "registration_author",
        r"\b(?:author|presenter)s?'? registr",
        r"\bregistration (?:for|of) (?:\w+ )?(?:author|presenter)s",
    ),
    _entry(
        "deadline",
        "grant_application",
        r"\bgrants?\b",
        r"\bscholarships?\b",
        r"\bsubsid",
        r"\bvolunteers?\b",
        r"\bfinancial (?:aid|support|assistance)",
        r"\bfellowships?\b",
        r"\btravel (?:awards?|support|fund)",
        r"\bapplications? for funding",
        r"\bdiscounted\b",
        r"\bbecas?\b",
    ),
    _entry("deadline", "nomination", r"\bnominat"),
    _entry("deadline", "video_upload", r"\bvideos?\b", r"\bpre-?recorded", r"\brecordings?\b"),
    _entry(
        "deadline",
        "materials",
        r"\bslides? (?:due|upload|submi)",
        r"\bmaterials?\b",
        r"\bsummaries\b",
        r"\bupload (?:of )?(?:slides|posters)",
    ),
    _entry(
        "deadline",
        "cfp_release",
        r"\b(?:1st|2nd|3rd|first|second|third|final|last) (?:call|cfp)\b",
        r"\bcall for \w+(?: \w+)? (?:issued|released|published|out|announced|distributed)\b",
        r"\bcfp (?:issued|released|published|out)",
    ),
    _entry(
        "deadline",
        "submission_open",
        rf"\b(?:submissions?|calls?|systems?|sites?|portal)\b{_NEAR}\bopen(?:s|ed|ing)?\b",
        rf"\bopening (?:of|for) {_NEAR}submission",
        r"\bapertura\b",
        r"\babertura\b",
        r"\bouverture\b",
        r"\bcall for \w+ from\b",
        r"\bsubmission start",
    ),
    _entry(
        "deadline",
        "program_release",
        rf"\bprogram(?:me)?s?\b{_NEAR}\b(?:available|release|published|publication|online|announce|posted)",
        r"\b(?:preliminary|final|advance) program",
    ),
    _entry(
        "deadline",
        "data_release",
        r"\b(?:training|trial|test|dev(?:elopment)?|evaluation)[- ](?:data|set)\b",
        r"\bdata(?:sets?)? (?:release|available)",
        r"\brelease of (?:\w+ )?data",
    ),
    _entry("deadline", "supplementary", r"\bsupplement"),
    _entry("event", "session", r"^\W*doctoral symposium\W*$"),
    _entry(
        "deadline",
        "student_submission",
        r"\b(?:doctoral|ph\.? ?d\.?) (?:symposium|consortium|forum|colloquium)",
        r"\bstudent (?:research|papers?|abstracts?|submissions?)\b",
    ),
    _entry(
        "deadline",
        "workshop_proposal",
        r"\bworkshops?'? proposals?",
        r"\bproposals? (?:for|of) (?:\w+ )?workshops?",
        r"\bproposed workshops",
        r"\bpropuestas? de taller",
    ),
    _entry(
        "deadline", "tutorial_proposal", r"\btutorials?'? proposals?", r"\bproposals? (?:for|of) (?:\w+ )?tutorials?"
    ),
    _entry(
        "deadline",
        "panel_proposal",
        r"\bpanels?'? (?:proposals?|due|deadline)",
        r"\bproposals? (?:for|of) (?:\w+ )?panels?",
    ),
    _entry(
        "deadline",
        "abstract_submission",
        rf"\babstracts?\b{_NEAR}(?:submi|due|deadline|registr)",
        rf"\b(?:submi|deadline){_NEAR}\babstracts?\b",
        r"\babstracts?\W*$",
        r"^\W*abstracts\b",
        r"\bpaper registration",
        r"\bres[uú]menes",
        r"\bresumos",
    ),
    _entry("deadline", "poster_submission", rf"\bposters?\b{_NEAR}(?:submi|due|deadline|abstract|paper|proposal)"),
    _entry("deadline", "demo_submission", rf"\bdemo(?:s|nstrations?)?\b{_NEAR}(?:submi|due|deadline|paper|proposal)"),
    _entry(
        "deadline",
        "system_submission",
        r"\b(?:systems?|runs?|results?|outputs?) submissions?",
        r"\bsubmissions? of (?:\w+ )?(?:systems?|runs?|annotat|guidelines)",
        r"\bannotat",
        r"\bguidelines?\b",
        r"\bevaluation (?:period|phase|start|end)",
    ),
    _entry("deadline", "bid", r"\bbids?\b", r"\bsite (?:selection|visit)"),
    _entry("deadline", "proceedings", rf"\bproceedings\b{_NEAR}(?:due|available|deadline)"),
    _entry("event", "tutorial_day", r"\btutorials? (?:days?|dates?)\b", rf"\btutorials?\b{_NEAR}{_HELD}"),
    _entry("event", "workshop_day", r"\bworkshops? (?:days?|dates?|events?)\b", rf"\bworkshops?\b[^.;]{{0,60}}{_HELD}"),
    _entry(
        "event",
        "conference",
        r"\b(?:conference|symposium|congress|convention) (?:days?|dates?)\b",
        r"\bmain conference\b(?!.{0,20}paper)",
        r"\bevent dates?\b",
        rf"\b(?:conference|symposium|congress|convention|congreso|conférence)\b[^.;]{{0,90}}{_HELD}",
    ),
    _entry(
        "deadline",
        "paper_submission",
        r"\bsubmi(?:t|ssion|tting|tted)",
        r"\b(?:papers?|manuscripts?|articles?) (?:due|deadline)",
        rf"\bpapers?\b{_NEAR}\b(?:due|deadline)",
        r"\bproposals?\b",
        r"\bpresentaci[oó]n de (?:trabajos|ponencias|resúmenes|propuestas)",
        r"\bpropuestas\b",
        r"\benv[ií]o de",
        r"\bsubmiss[aã]o",
        r"\bsoumission",
        r"\beinreichung",
        rf"\bcall for (?:papers|sessions|participation|proposals)\b{_NEAR}\b(?:clos|end)",
        rf"\bclos(?:e|es|ed|ing)\b{_NEAR}\bcall\b",
    ),
    _entry(
        "event",
        "social_event",
        r"\bdinner",
        r"\bbanquet",
        r"\breception\b",
        r"\bexcursion",
        r"\bsocial (?:event|programme?)",
        r"\bcocktail",
        r"\bgala\b",
    ),
    _entry(
        "event",
        "other_event",
        r"\bpresentations? at\b",
        r"\bmasterclass",
        r"\b(?:summer|winter|spring|intensive) school",
        r"\bmeet-?up",
        r"\bbusiness meeting",
    ),
    _entry("event", "tutorial_day", r"\btutorials?\b"),
    _entry("event", "workshop_day", r"\bworkshops?\b"),
    _entry("event", "session", r"\bsessions?\b", r"\bkeynotes?\b", r"\btalks?\b", r"\bpanels?\b"),
    _entry(
        "event",
        "conference",
        r"\b(?:conference|symposium)\b",
        r"\bcongress\b",
        r"\bcongreso\b",
        r"\bcongresso\b",
        r"\bconvegno\b",
        r"\bconferenza\b",
        r"\bconférence\b",
        r"\bkonferenz\b",
        r"\bevent (?:starts|ends)",
        r"^\W*(?:day|día|dia|jour|tag|giorno)[- ]?(?:\d|one|two|three)",
        _HELD,
    ),
    _entry("deadline", "paper_submission", r"\bpapers?\b", r"\bmanuscripts?\b", r"\btrabajos\b", r"\bcontributions?\b"),
    _entry("deadline", "registration", r"\bregist(?:er|ration)", r"\binscripci[oó]n"),
    _entry(
        "deadline",
        "other_deadline",
        r"\bdeadlines?\b",
        r"\bdue\b",
        r"\buntil\b",
        r"\bno later than",
        r"\bby\W*$",
        r"\bbefore\b",
        r"\bends?\b",
        r"\bclos(?:e|es|ed|ing)\b",
        r"\bfecha l[ií]mite",
        r"\bhasta\b",
        r"\bplazo",
        r"\bcierre",
        r"\bprazo",
        r"\bdata[- ]limite",
        r"\bdate limite",
        r"\béchéances?\b",
        r"\bscadenz[ae]\b",
        r"\btermine ultimo\b",
        r"\bentro\b",
        r"frist(?:en)?\b",
        r"\bavailable\b",
        r"\bextended\b",
        r"\bapply\b",
        vague=True,
    ),
)
"""The first entry whose words are there tells."""
