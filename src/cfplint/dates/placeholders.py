"""`TBA` and its like where a date is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.dates.context import PageContext
from cfplint.dates.milestones import meaning_of
from cfplint.dates.records import is_record, is_record_section
from cfplint.facts.dates import DatePlaceholder
from cfplint.facts.text import TextBlock
from cfplint.source import Span

_PLACEHOLDER = re.compile(
    r"\b(?:TBA|TBD|TBC)\b|\bT\.B\.[ACD]\."
    r"|\bto be (?:announced|determined|confirmed|defined|decided|scheduled|fixed)\b(?! by)"
    r"|\b(?:wird|werden) (?:noch |in Kürze |demnächst )?(?:bekannt ?gegeben|festgelegt|veröffentlicht)\b|\bnoch offen\b"
    r"|\bà (?:préciser|définir|déterminer|confirmer|annoncer|fixer)\b"
    r"|\bpor (?:confirmar|definir|anunciar|determinar)(?:se)?\b|\ba confirmar\b"
    r"|\ba (?:definir|anunciar|divulgar|ser (?:definid|anunciad|divulgad)[ao]s?)\b"
    r"|\bda (?:definire|definirsi|confermare|annunciare|stabilire|destinarsi)\b",
    re.IGNORECASE,
)
_DATE_WORD = re.compile(
    r"\b(?:dates?|deadlines?|due|when|timelines?|fechas?|plazos?|datas?|prazos?|datum|termine?|scadenz[ae]|échéances?|quand|wann"
    r"|cu[aá]ndo|quando)\b|frist(?:en)?\b|\bon\W*$",
    re.IGNORECASE,
)
_KEY = re.compile(r"^\W*(?:[a-z]+[_ -])?(?:dates?|deadline|when|due|datum|fecha|data)\W*:\W*$", re.IGNORECASE)
_OTHER_THINGS = re.compile(
    r"\b(?:speakers?|venue|location|place|rooms?|titles?|chairs?|topics?|fees?|prices?|urls?|links?|portals?|(?:web)?sites?|(?:web)?pages?"
    r"|systems?|forms?|e-?mails?|contacts?|program(?:me|a)?"
    r"|ort|raum|referent(?:in|en)?|lieu|salles?|titre|orateurs?|oratrice|tarifs?|lugar|sede|sala|t[ií]tulo|ponentes?|oradore?s?|tarifas?"
    r"|local|palestrantes?|luogo|aula|titolo|relator[ei])\b"
    r"|^\W*(?:abstract|résumé|resumen|resumo|bio\w*)\W*$",
    re.IGNORECASE,
)
_DATED = frozenset({"conference", "workshop_day", "tutorial_day"})
_LONGEST_LABEL = 120
_HINTS = (
    *("tba", "tbd", "tbc", "t.b.", "to be ", "bekannt", "festgelegt", "veröffentlicht", "noch offen", "préciser"),
    *("définir", "déterminer", "confirmer", "annoncer", "fixer", "confirmar", "definir", "anunciar", "determinar"),
    *("divulga", "definid", "anunciad", "confermare", "annunciare", "stabilire", "destinarsi"),
)
"""A text without any of them has no placeholder."""


def read_placeholders(blocks: Sequence[TextBlock], context: PageContext) -> tuple[DatePlaceholder, ...]:
    """The placeholders that stand where a page or a file should give a date.

    Args:
        blocks: its text, in order.
        context: what else is known of it.
    """
    found = tuple(_placeholders(blocks))
    if not found:
        return ()
    record = is_record(context, blocks)
    return tuple(
        DatePlaceholder(
            place,
            block.text.text[span.start : span.end],
            label,
            record or is_record_section(block.headings),
            block.page,
        )
        for block, span, label in found
        if (place := block.text.place(span.start, span.end)) is not None
    )


def _placeholders(blocks: Sequence[TextBlock]) -> Iterator[tuple[TextBlock, Span, str]]:
    page = "\n".join(block.text.text for block in blocks).lower()
    hints = [hint for hint in _HINTS if hint in page]
    for block in blocks if hints else ():
        text = block.text.text.lower()
        if block.state == "script" or not any(hint in text for hint in hints):
            continue
        for match in _PLACEHOLDER.finditer(block.text.text):
            label = _label(block, match.start())
            if label is not None:
                yield block, Span(match.start(), match.end()), label


def _label(block: TextBlock, start: int) -> str | None:
    """What the placeholder stands for, `None` if for no date."""
    before = block.text.text[max(start - _LONGEST_LABEL, 0) : start]
    words = before.strip(" \t*_:–—-(|")
    line = words.rpartition("\n")[2]
    if line != words and _OTHER_THINGS.search(line) and not _DATE_WORD.search(line):
        return None
    if not block.element:
        key = f"{block.row}: " if block.row and not words else before
        return key.strip(" :#-") if _KEY.match(key) else None
    if block.element in ("td", "th") and not words:
        words = block.row
        return words if _DATE_WORD.search(block.column) or _asks_for_date(words) else None
    if not words:
        return next((heading for heading in reversed(block.headings) if _DATE_WORD.search(heading)), None)
    return words if _asks_for_date(words) else None


def _asks_for_date(words: str) -> bool:
    if _DATE_WORD.search(words):
        return True
    if _OTHER_THINGS.search(words):
        return False
    meaning = meaning_of(words)
    return meaning is not None and (meaning.kind == "deadline" or meaning.milestone in _DATED)
