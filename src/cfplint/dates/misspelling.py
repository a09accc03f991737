"""Names of months with a slip of one letter."""

from __future__ import annotations

from functools import cache

from cfplint.facts.one_slip import one_slip_away

_MONTHS = {
    "january": 1,
    "february": 2,
    "april": 4,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
"""The names that are long enough; a slip in a shorter one is too often another word."""
MONTH_NAMES = {number: name for name, number in _MONTHS.items()}
"""The names by number."""
_OTHER_WORDS = (
    "augusta auguste augusto augusts augustus agosto aprils aprile aprill avril abril januar januarys oktober"
    " oktobre septembre settembre setembro septiembre septembers octobre octubre ottobre octobers novembre"
    " novembro novembers decembre dezember decembers"
)
"""Words that lie one letter away from a name, the names of other languages among them."""


@cache
def slips() -> dict[str, int]:
    """Every name with a slip, and the month that it means."""
    found: dict[str, int] = {}
    for name, month in _MONTHS.items():
        for slip in one_slip_away(name):
            found.setdefault(slip, month)
    for word in (*_MONTHS, *_OTHER_WORDS.split()):
        found.pop(word, None)
    return found


def misspelled_month(word: str) -> int | None:
    """The month that a word means if one letter in it is missing, doubled, wrong or swapped with the next.

    Args:
        word: in lower case.
    """
    return slips().get(word) if 5 <= len(word) <= 10 and word[0] in "jfasonde" else None
