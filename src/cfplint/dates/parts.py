"""The parts of a date: day, month, year, weekday, and what may stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cfplint.dates.lexicon import Lexicon
from cfplint.dates.tokens import Token
from cfplint.dates.written import FIRST_YEAR, LAST_YEAR, Misspelled
from cfplint.source import Span

OF = frozenset(("of", "de", "del", "do", "di", "von"))
DASHES = frozenset("-–—‐‑‒−~～〜")
_TO = "to until till through thru bis al a à au até hasta до tot do fino ad"
_AND = "and & y e et und en i и or oder ou"
_JOINING = {
    **dict.fromkeys(_TO.split(), "to"),
    **dict.fromkeys(_AND.split(), "and"),
    **dict.fromkeys((*DASHES, "/"), "to"),
}
_ARTICLES = frozenset(("the", "el", "il", "der", "dem", "den", "le", "zum", "o", "em"))
_ENGLISH_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_ENDINGS = _ENGLISH_ENDINGS | frozenset(("er", "ero", "ro", "º", "ª", "o", "ste", "e"))
_HOURS = frozenset(("am", "pm", "uhr", "h", "hrs", "hours", "noon"))
_APOSTROPHES = frozenset("'’‘")
_PREFIXES = frozenset(("mid", "early", "late", "end", "beginning"))
_VERBS_TOO = frozenset({"may", "march", "mar"})
_EAST_ASIAN = "\u3000"
"""From here on lie the scripts that put no space between words."""
_MARKS = frozenset("./_#$€£+@&=-%\\")
"""Signs that tie a number to what stands before them: a version, a path, a price."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The tokens of a stretch of text, and the words that are known."""

    tokens: Sequence[Token]
    lexicon: Lexicon

    def at(self, index: int) -> Token:
        """The token at an index; a lone line end where there is none."""
        try:
            return self.tokens[index] if index >= 0 else _NOTHING
        except IndexError:
            return _NOTHING

    def text(self, index: int) -> str:
        """The text of the token at an index, in lower case."""
        return self.at(index).text

    def glued(self, index: int, texts: frozenset[str] | str) -> bool:
        """Whether a token is one of some, and follows without white space."""
        token = self.at(index)
        return token.glued and token.text in texts

    def span(self, first: int, behind: int) -> Span:
        """The characters from one token to before another."""
        return Span(self.tokens[first].start, self.tokens[behind - 1].end)


_NOTHING = Token("sign", "\n", 0, 0, glued=False, value=-1, capital=False)


class DayPart(NamedTuple):
    """The number of a day."""

    value: int
    next: int
    ordinal: bool
    bad: Span | None


class MonthPart(NamedTuple):
    """The name of a month."""

    value: int
    next: int
    weak: bool
    """Whether the word is more often another one, such as `may`."""
    misspelled: Misspelled | None


class YearPart(NamedTuple):
    """A year."""

    value: int
    next: int


def starts_freely(reader: Reader, index: int) -> bool:
    """Whether nothing is tied to the front of a token."""
    token, before = reader.at(index), reader.at(index - 1)
    if not token.glued or index == 0:
        return True
    if before.kind != "sign":
        return before.text == "iso" or before.text[-1] >= _EAST_ASIAN
    if before.text not in _MARKS and before.text != ":":
        return True
    if not before.glued or index == 1:
        return True
    earlier = reader.at(index - 2)
    return (before.text == ":" and earlier.kind == "word") or (before.text == "-" and earlier.text in _PREFIXES)


def day_at(reader: Reader, index: int) -> DayPart | None:
    """The number of a day, with its ordinal ending."""
    token = reader.at(index)
    if token.kind != "number" or len(token.text) > 2 or not 0 <= token.value <= 39:
        return None
    after = reader.at(index + 1)
    bad = None
    ordinal = False
    following = index + 1
    if after.kind == "word" and after.text in _ENDINGS and (after.glued or after.text in _ENGLISH_ENDINGS):
        ordinal = True
        following += 1
        if after.text in _ENGLISH_ENDINGS and after.text != ending_of(token.value):
            bad = Span(token.start, after.end)
    elif after.kind == "word" and after.glued and after.text not in reader.lexicon.months:
        return None
    after = reader.at(following)
    if (
        after.glued
        and after.text in ":.,"
        and reader.at(following + 1).glued
        and reader.at(following + 1).kind == "number"
    ):
        return None
    if after.text in _HOURS or (after.text == "%" and after.glued) or _is_clock(reader, following):
        return None
    return DayPart(token.value, following, ordinal, bad)


def month_at(reader: Reader, index: int) -> MonthPart | None:
    """The name of a month, or what is one but for a slip."""
    token = reader.at(index)
    if token.kind != "word":
        return None
    misspelled = None
    month = reader.lexicon.months.get(token.text)
    if month is None:
        right = reader.lexicon.slips.get(token.text)
        if right is None:
            return None
        month = reader.lexicon.months[right]
        misspelled = Misspelled(Span(token.start, token.end), right)
    following = index + 1
    if reader.glued(following, ".॰"):
        following += 1
    tie, tied = reader.at(following), reader.at(following + 1)
    if (
        tie.glued
        and tied.glued
        and tied.kind == "word"
        and tie.text in "-'’_"
        and tied.text not in reader.lexicon.months
    ):
        return None
    return MonthPart(month, following, not token.capital and token.text in _VERBS_TOO, misspelled)


def year_at(reader: Reader, index: int) -> YearPart | None:
    """A year, behind a comma or `of` if there is one."""
    if reader.text(index) in (",", ".") or reader.text(index) in OF:
        index += 1
    if reader.text(index) in _APOSTROPHES:
        token = reader.at(index + 1)
        short = token.glued and token.kind == "number" and len(token.text) == 2
        return YearPart(2000 + token.value, index + 2) if short else None
    token = reader.at(index)
    if token.kind != "number" or len(token.text) != 4 or not FIRST_YEAR <= token.value <= LAST_YEAR:
        return None
    after = reader.at(index + 1)
    if after.glued and (after.kind == "word" or (after.text == ":" and reader.at(index + 2).kind == "number")):
        return None
    return YearPart(token.value, index + 1)


def weekday_at(reader: Reader, index: int) -> tuple[int, int] | None:
    """A weekday's number (0 is Monday) and the index behind its name."""
    token = reader.at(index)
    if token.kind != "word":
        return None
    if reader.glued(index + 1, "-") and reader.at(index + 2).glued:
        weekday = reader.lexicon.weekdays.get(f"{token.text}-{reader.text(index + 2)}")
        if weekday is not None:
            return weekday, index + 3
    behind = index + (2 if reader.glued(index + 1, ".") else 1)
    weekday = reader.lexicon.weekdays.get(token.text)
    if weekday is None and reader.at(behind + (reader.text(behind) == ",")).kind == "number":
        weekday = reader.lexicon.short_weekdays.get(token.text)
    if weekday is None or (len(token.text) <= 4 and not token.capital):
        return None
    return weekday, behind


def joint_at(reader: Reader, index: int) -> tuple[str, int] | None:
    """What joins two days of a range (`to`) or a pair (`and`), and the index behind it."""
    joint = _JOINING.get(reader.text(index))
    if joint is None:
        return None
    index += 1
    while reader.text(index) in DASHES and joint == "to":
        index += 1
    return joint, skip_article(reader, index)


def skip_article(reader: Reader, index: int) -> int:
    """The index behind an article, if there is one."""
    return index + 1 if reader.text(index) in _ARTICLES else index


def skip_of(reader: Reader, index: int) -> int:
    """The index behind `of`, if there is one."""
    return index + 1 if reader.text(index) in OF else index


def ending_of(number: int) -> str:
    """The English ordinal ending of a number."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _is_clock(reader: Reader, index: int) -> bool:
    """Whether `a.m.` or `p.m.` stands there."""
    return (
        reader.text(index) in ("a", "p")
        and reader.glued(index + 1, ".")
        and reader.at(index + 2).text == "m"
        and reader.at(index + 2).glued
    )
