"""The names of months and weekdays, and the small words of dates, by language (CLDR, through babel)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cfplint.dates.misspelling import slips_of, without_accents

FUNCTION_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "es": "los las para una por y fecha hasta está desde",
        "pt": "uma não até são pela pelo dos das prazo",
        "fr": "les des pour une avec est et aux sont",
        "de": "der und für mit ist bis zum eine nicht",
        "it": "gli della dei per una sono fino che",
        "nl": "het een voor zijn tot wordt deze niet",
        "ca": "els les per una amb fins aquest",
        "pl": "oraz jest się dla na przez został",
        "cs": "je se termín které pro jako být",
        "sv": "och för med är ett till att",
        "da": "og til af det er ikke være",
        "nb": "og til av det er ikke være",
        "fi": "ja on tai sekä mennessä asti",
        "hu": "és az egy határidő között hogy",
        "ro": "și de la pentru cu este până",
        "tr": "ve için ile bir tarihi olarak",
        "ru": "и в на для с по до",
        "uk": "і в на для з до та",
        "el": "και το η για με έως",
        "hi": "और के में की तक है",
        "id": "dan yang untuk dengan dari",
    }.items()
}
"""Frequent words by which a page shows the languages that it is written in, beside the one that it declares."""

_CALL_WORDS: Mapping[str, str] = {
    "es": "congreso jornadas fechas inscripción inscripciones envío ponencias convocatoria",
    "pt": "inscrições submissão submissões prazo prazos congresso programação palestras",
    "fr": "soumission soumissions inscriptions journées colloque ateliers échéances appel",
    "de": "einreichung einreichungen einreichfrist anmeldung anmeldeschluss tagung termine vorträge uhr veranstaltung",
    "it": "scadenza scadenze convegno iscrizione iscrizioni invio programma proposte",
    "nl": "inschrijving aanmelden bijeenkomst sprekers uiterlijk",
}
"""Words of calls that are no English ones: each shows its language alone, as data files have no sentences."""
_FREQUENT = ("es", "pt", "fr", "de", "it", "nl")
"""Languages whose names of months show them on a page that declares another one, or none."""
_LONG_MONTH, _LONG_WEEKDAY = 4, 5
"""Names of so many letters are hardly words of another language …"""
_ENGLISH_TOO = frozenset({"mars", "mayo", "mardi"})
"""… but for these."""
_ALSO: Mapping[str, Mapping[str, int]] = {"de": {"jänner": 1}, "es": {"setiembre": 9}}
"""Names of months that CLDR has in a variant of a language only."""
_UNACCENTED = 6
"""Names of so many letters are read without their accents too; `marco` is a man."""
_SHOWN_BY = 3
"""So many different function words of a language show that a page uses it."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words of dates in the languages of one page, all in lower case; there is one for the same languages."""

    months: Mapping[str, int]
    """Names and abbreviations, without full stops, to 1 … 12."""
    weekdays: Mapping[str, int]
    """Names and abbreviations to 0 (Monday) … 6."""
    english_months: Mapping[str, int]
    """Those of `months` that are English."""
    slips: Mapping[str, str]
    """Names of months with a slip, and the names."""
    short_weekdays: Mapping[str, int]
    """Abbreviations of weekdays in languages that are not declared: they count right before a number only."""
    hyphened: frozenset[str]
    """What weekdays of two words begin with: `segunda` of `segunda-feira`."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of a page."""

    declared: tuple[str, ...]
    """English, behind the one that the page or the site declares."""
    shown: tuple[str, ...] = ()
    """Those that only its words show."""


@cache
def lexicon(languages: Languages) -> Lexicon:
    """The words of a page's languages; where they disagree the first wins.

    Of a language that is not declared only the full names count, since abbreviations are words of other languages
    (`out`, `set`, `mar`). Unknown language tags are passed over.
    """
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    short: dict[str, int] = {}
    for language, wide in (
        *((name, False) for name in languages.declared),
        *((name, True) for name in languages.shown),
    ):
        for into, names in zip((months, weekdays), _names(language, wide=wide), strict=True):
            for name, number in names.items():
                into.setdefault(name, number)
        if wide:
            for name, number in _names(language, wide=False)[1].items():
                short.setdefault(name, number)
    return Lexicon(
        months,
        weekdays,
        _names("en", wide=False)[0],
        {
            slip: name
            for language in reversed((*languages.declared, *languages.shown))
            for slip, name in _slips(language).items()
            if slip not in months
        },
        {name: number for name, number in short.items() if name not in weekdays},
        frozenset(name.partition("-")[0] for name in weekdays if "-" in name),
    )


def languages_of(declared: str | None, words: Iterable[str]) -> Languages:
    """The languages of a page: the declared one, English, and those that its words, or its months, show.

    Args:
        declared: the page's or site's `lang`.
        words: the page's words, in lower case.
    """
    present = frozenset(words)
    first = (declared,) if declared and not declared.lower().startswith("en") else ()
    shown = [language for language, some in FUNCTION_WORDS.items() if len(some & present) >= _SHOWN_BY]
    if not shown and not first:
        names = _telling_names()
        shown = sorted({language for word in present & names.keys() for language in names[word]})
    return Languages((*first, "en"), tuple(shown))


@cache
def _slips(language: str) -> Mapping[str, str]:
    """Slips in one language's names of months that are no words of dates in any frequent language."""
    known = {name for each in ("en", *_FREQUENT, language) for names in _names(each, wide=False) for name in names}
    return slips_of(language, _names(language, wide=True)[0], known)


@cache
def _telling_names() -> Mapping[str, tuple[str, ...]]:
    """Names of months and weekdays that are no English words, and the frequent languages that have them."""
    english_months, english_weekdays = _names("en", wide=False)
    no_sign = english_months.keys() | english_weekdays.keys() | _ENGLISH_TOO
    found: dict[str, tuple[str, ...]] = {}
    for language in _FREQUENT:
        months, weekdays = _names(language, wide=True)
        long = [name for name in months if len(name) >= _LONG_MONTH]
        long += [name for name in weekdays if len(name) >= _LONG_WEEKDAY]
        for name in long:
            if name not in no_sign:
                found[name] = (*found.get(name, ()), language)
        for word in _CALL_WORDS[language].split():
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _names(language: str, *, wide: bool) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The months and the weekdays of one language, with or without the abbreviations."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError, TypeError):
        return {}, {}
    months = _plain_names(locale.months, wide=wide)
    months.update(_ALSO.get(locale.language, {}))
    weekdays = _plain_names(locale.days, wide=wide)
    if locale.language == "en" and not wide:
        months |= {"sept": 9}
        weekdays |= {"tues": 1, "thur": 3, "thurs": 3}
    return months, weekdays


def _plain_names(names: Mapping[str, Mapping[str, Mapping[int, str]]], *, wide: bool) -> dict[str, int]:
    found = {
        _plain(name): number
        for context in ("format", "stand-alone")
        for width in (("wide",) if wide else ("wide", "abbreviated"))
        for number, name in sorted(names[context][width].items())
        if _is_word(name)
    }
    return {
        plain: number for name, number in found.items() if len(plain := without_accents(name)) >= _UNACCENTED
    } | found


def _plain(name: str) -> str:
    return name.strip().rstrip(".॰").lower()


def _is_word(name: str) -> bool:
    """Whether a name is one word that can be looked up: `5月` and `tháng 5` are no such words."""
    plain = _plain(name)
    return len(plain) > 1 and not any(char.isdecimal() or char.isspace() for char in plain)
