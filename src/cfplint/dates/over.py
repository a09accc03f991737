"""Whether the words around a date say that it is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.dates.surroundings import Surroundings, clause_around
from cfplint.facts.dates import Kind
from cfplint.facts.text import TextBlock
from cfplint.source import Span

_NOW = r"(?:now |already |long |officially )?"
_CLOSED = (
    r"(?:closed|passed|expired|ended|finished|completed|concluded|abgelaufen|geschlossen|beendet|cerrad[ao]s?|finalizad[ao]s?"
    r"|encerrad[ao]s?|vencid[ao]s?|clos|terminée?s?|expirée?s?|passée?s?|chius[aeio]|scadut[aeio]|conclus[aeio])"
)
_TIME = r"(?:(?:at )?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\(?(?!closed)[A-Z][\w+/:-]{1,24}\)?)?[\s,:–—(\[-]{1,4})?"
_BEHIND = re.compile(
    rf"^[\s,.:–—*_(\[-]{{0,6}}{_TIME}{_NOW}(?:{_CLOSED}\b|(?:over|past|done)\W*$)"
    rf"|^[^.;]{{0,60}}\b(?:has|have|had) {_NOW}(?:been )?{_CLOSED}\b"
    rf"|^[^.;]{{0,60}}\b(?:is|are|was|were) {_NOW}(?:over|past|closed)\b"
    r"|^[^.;]{0,120}\bwe (?:have )?(?:had|received|got)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:is|are|was|were|has|have|been) {_NOW}closed\b|[(\[–—-] ?{_NOW}(?:{_CLOSED}|over)\b[)\]]?"
    r"|\b(?:old|previous|original|former|initial)[_ -]?(?:date|deadline)s?\W*$"
    r"|\b(?:closed|ended|expired|passed)(?: on| at| since)?\W*$|\b(?:was|were)(?: on| at)?\W*$",
    re.IGNORECASE,
)
_OVER_SECTION = re.compile(
    rf"\bdeadlines?,? {_NOW}(?:(?:is|are|has|have) {_NOW})?(?:over|{_CLOSED})\b"
    r"|\b(?:expired|closed) (?:deadlines|calls)\b",
    re.IGNORECASE,
)
_CELL = re.compile(rf"\W*(?:{_CLOSED}|over|past|done)\W*", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:was|were) (?:\w+ ){0,2}(?:held|hosted|organi[sz]ed|celebrated|attended|co-?located|collocated)\b"
    r"|\btook place\b"
    rf"|\b(?:has|have) {_NOW}(?:taken place|been held|ended|finished|concluded)\b"
    r"|\bthank(?:s|ed)?\b.{0,80}\b(?:attend\w*|took part|participa\w*|came|joined|visited|speakers?|made)\b"
    r"|\b(?:photos?|pictures?|impressions|recordings?|highlights|videos?) (?:of|from|taken)\b"
    r"|\bproceedings (?:of|from)\b.*\b(?:are|is|were|was) (?:\w+ )?(?:online|available|published|out)\b"
    r"|\b(?:last|previous|past|earlier|former) (?:\w+ )?(?:conference|workshop|edition|event|symposium)s?\b"
    r"|\b(?:previous|past|earlier|former) years\b|\blast year['’]s\b"
    r"|\bwas (?:an? )?(?:\w+ )?success"
    r"|\b(?:(?:tuvo|tuvieron|teve|tiveram) lugar|se (?:celebr|realiz)(?:ó|aron)|se llevó a cabo"
    r"|fue(?:ron)? \w+[ai]d[ao]s?|decorreu|decorreram|aconteceu|realizou-se|foi \w+[ai]d[ao]"
    r"|(?:a|ont) eu lieu|s['’](?:est|étaient) (?:tenue?|déroulée?)"
    r"|si (?:è|sono) (?:tenut|svolt)[aeio]|ha(?:nno)? avuto luogo|(?:fand|fanden)\b.{0,60}\bstatt|stattgefunden)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall)\b|\btakes? place\b|\b(?:to be|being) (?:held|hosted|organi[sz]ed)\b"
    r"|\b(?:is|are) (?:\w+ ){0,2}(?:held|hosted|organi[sz]ed|planned|scheduled|taking place)\b"
    r"|\blook(?:ing)? forward\b|\b(?:tendrán?|aura|auront|avr(?:à|anno)|terá|terão) \w+\b"
    r"|\bfinde[nt]+\b.{0,60}\bstatt\b"
    r"|\bse (?:realizar|celebrar|tiendr|dérouler)\w+|\bsi (?:terr|svolger)\w+|\bdecorrer(?:á|ão)\b|\bse llevará\b",
    re.IGNORECASE,
)


def tells_it_is_over(blocks: Sequence[TextBlock], index: int, span: Span, around: Surroundings, kind: Kind) -> bool:
    """Whether a reader is told that a deadline has passed or an event has taken place.

    Args:
        blocks: the page's blocks.
        index: the date's block.
        span: the date in the block's text.
        around: the words beside it.
        kind: what the date is; of an event the whole sentence may tell that it has taken place. Of what is neither
            due nor takes place nothing is told.
    """
    if kind == "other":
        return False
    if _BEHIND.search(around.after) or _AHEAD.search(around.before) or _AHEAD.search(around.row):
        return True
    if _row_is_closed(blocks, index):
        return True
    if kind == "deadline" and any(_OVER_SECTION.search(heading) for heading in blocks[index].headings[-1:]):
        return True
    return kind == "event" and _has_taken_place(*clause_around(blocks[index].text.text, span))


def _has_taken_place(clause: str, date: Span) -> bool:
    """Whether a clause tells the date as a thing of the past: the verb before it counts, else the one behind it."""
    told = [
        (match.start() >= date.end, _gap(match, date), pattern is _TO_COME)
        for pattern in (_HELD, _TO_COME)
        for match in pattern.finditer(clause)
    ]
    return bool(told) and not min(told)[2]


def _gap(match: re.Match[str], date: Span) -> int:
    return max(date.start - match.end(), match.start() - date.end, 0)


def _row_is_closed(blocks: Sequence[TextBlock], index: int) -> bool:
    """Whether another cell of its row says no more than that it is over."""
    row = blocks[index].row
    return bool(row) and any(
        block.row == row and _CELL.fullmatch(block.text.text[:40])
        for block in blocks[max(index - 3, 0) : index + 4]
        if block.element == "td"
    )
