"""Names of months with a slip of one letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping

from cfplint.facts.one_slip import one_slip_away

_SHORTEST = {"en": 5}
_SHORTEST_ELSEWHERE = 6
"""A slip in a shorter name is too often another word."""
_OTHER_WORDS = frozenset(
    (
        "augusta auguste augusto augusts augustus agosto aprils aprile aprill marchs januarys septembers octobers"
        " novembers decembers septembered octavre januarius augustin augusti octobris juliet julies junior juniors"
        " juillets janviers gennaios setter setters dezember dicembre septembral octubres abrils agostos"
    ).split()
)
"""Words that lie one letter away from a name."""


def slips_of(language: str, names: Iterable[str], known: Collection[str]) -> Mapping[str, str]:
    """Every name of a month with a slip, and the name.

    A slip is one letter that is missing, doubled, wrong or swapped with the next.

    Args:
        language: of the names.
        names: the months, in lower case.
        known: the names of months and weekdays of all languages, none of which is a slip.
    """
    found: dict[str, str] = {}
    for name in names:
        if len(name) >= _SHORTEST.get(language, _SHORTEST_ELSEWHERE) and name.isalpha():
            for slip in sorted(one_slip_away(name)):
                if slip[:1] == name[0]:
                    found.setdefault(slip, name)
    return {slip: name for slip, name in found.items() if slip not in known and slip not in _OTHER_WORDS}


def without_accents(word: str) -> str:
    """A word as it is written where accents are left out: `décembre` as `decembre`."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
