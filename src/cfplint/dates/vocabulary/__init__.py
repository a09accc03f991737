"""The words by which sites say what is due or takes place, in several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cfplint.dates.vocabulary import english_calls, english_events, french, german, italian, portuguese, spanish
from cfplint.dates.vocabulary.meaning import Meaning
from cfplint.dates.vocabulary.slots import SLOTS

_LANGUAGES = (english_calls, english_events, french, german, italian, portuguese, spanish)


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of all languages, as one pattern, and what they mean."""

    pattern: re.Pattern[str]
    meaning: Meaning


@cache
def entries() -> tuple[Entry, ...]:
    """The words in the order in which they are asked; the first that are there tell."""
    found: list[Entry] = []
    for slot in SLOTS:
        words = [pattern for language in _LANGUAGES for pattern in language.WORDS.get(slot.name, ())]
        found.append(Entry(re.compile("|".join(words), re.IGNORECASE), slot.meaning))
    return tuple(found)


__all__ = ["Entry", "Meaning", "entries"]
