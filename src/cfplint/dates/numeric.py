"""Dates in numbers alone: `2023-05-12`, `2023/5/12`, `12.5.2023`, `12-05-2023`, `05/12/2023`, `2023年5月12日`."""

from __future__ import annotations

from dataclasses import replace

from cfplint.dates.forms import Found
from cfplint.dates.parts import DASHES, Reader
from cfplint.dates.tokens import Token
from cfplint.dates.written import FIRST_YEAR, LAST_YEAR, Day, Written

_TIES = frozenset("-/.‑")
_NUMBERED = frozenset(
    ("version", "ver", "v", "release", "build", "time", "lncs", "lnai", "vol", "volume", "no", "nr", "rfc")
)
"""Words whose numbers are no date."""
_YEAR_SIGNS, _MONTH_SIGNS, _DAY_SIGNS = frozenset("年년"), frozenset("月월"), ("日", "일", "号")


def numeric(reader: Reader, index: int) -> Found | None:
    """The date in numbers that begins at a token."""
    token = reader.at(index)
    if token.kind != "number":
        return None
    if len(token.text) == 4:
        return _year_first(reader, index) or _east_asian(reader, index)
    if len(token.text) <= 2:
        return _year_last(reader, index) or _dotted_range(reader, index) or _east_asian(reader, index)
    return None


def _year_first(reader: Reader, index: int) -> Found | None:
    year, month, day = (reader.at(at) for at in (index, index + 2, index + 4))
    if not (_is_year(year) and _tied(reader, index, glued=True)):
        return None
    tie = reader.text(index + 1)
    swapped = tie == "-" and 12 < month.value <= 31 and 1 <= day.value <= 12
    if len(month.text) > 2 or not (1 <= month.value <= 12 or swapped) or not 1 <= len(day.text) <= 3:
        return None
    if len(day.text) == 3 and (tie != "-" or not day.text.startswith("0")):
        return None
    if not 1 <= day.value <= 39 or not _ends_freely(reader, index + 5, tie):
        return None
    if tie == "-" and len(month.text) + len(day.text) < 3:
        return None
    written = Written(
        reader.span(index, index + 5), Day(year.value, month.value, day.value if len(day.text) < 3 else 99)
    )
    return Found(written, index + 5)


def _year_last(reader: Reader, index: int) -> Found | None:
    tie = reader.text(index + 1)
    first, second, year = (reader.at(at) for at in (index, index + 2, index + 4))
    if not _tied(reader, index, glued=tie != ".") or len(second.text) > 2 or reader.text(index - 1) in _NUMBERED:
        return None
    if _is_year(year):
        value = year.value
    elif tie == "/" and len(year.text) == len(first.text) == len(second.text) == 2 and 10 <= year.value <= 59:
        value = 2000 + year.value
    else:
        return None
    if not _ends_freely(reader, index + 5, tie):
        return None
    small = (first.value, second.value)
    if tie == "." or (small[0] > 12 >= small[1]):
        day, month = small
    elif small[1] > 12 >= small[0]:
        month, day = small
    else:
        day, month = small
    if not (1 <= day <= 39 and 1 <= month <= 12):
        return None
    decided = (small[0] == month) if tie == "/" and max(small) > 12 else None
    undecided = tie != "." and small[0] <= 12 and small[1] <= 12 and small[0] != small[1]
    written = Written(
        reader.span(index, index + 5), Day(value, month, day), undecided=undecided, numbers_month_first=decided
    )
    return Found(written, index + 5)


def _dotted_range(reader: Reader, index: int) -> Found | None:
    """`12.-15.05.2023`, `12.–15.5.2023` and `5.9.-8.9.2023`: the last day has the year."""
    at = index + 1
    month: Token | None = None
    if reader.glued(at, "."):
        at += 1
        if reader.at(at).kind == "number" and reader.glued(at + 1, "."):
            month = reader.at(at)
            at += 2
    if reader.text(at) not in DASHES:
        return None
    last = _year_last(reader, at + 1)
    if last is None or reader.text(at + 2) != ".":
        return None
    whole = last.written.first
    first = replace(whole, day=reader.at(index).value, month=month.value if month else whole.month)
    if first.first() is None and not first.is_real:
        return None
    return Found(Written(reader.span(index, last.next), first, whole), last.next)


def _east_asian(reader: Reader, index: int) -> Found | None:
    """`2023年5月12日`, `5月12日`, `2023年5月`, `2023년 5월 12일`."""
    year = None
    at = index
    if _is_year(reader.at(at)) and reader.text(at + 1) in _YEAR_SIGNS:
        year = reader.at(at).value
        at += 2
    month = reader.at(at)
    sign = reader.text(at + 1)
    if (
        month.kind != "number"
        or not 1 <= month.value <= 12
        or sign[:1] not in _MONTH_SIGNS
        or not reader.at(at + 1).glued
    ):
        return None
    day = reader.at(at + 2)
    if day.kind == "number" and 1 <= day.value <= 39 and reader.text(at + 3).startswith(_DAY_SIGNS):
        end = reader.at(at + 3).start + 1
        span = replace(reader.span(index, at + 4), end=end)
        return Found(Written(span, Day(year, month.value, day.value)), at + 4)
    if year is None:
        return None
    span = replace(reader.span(index, at + 2), end=reader.at(at + 1).start + 1)
    return Found(Written(span, Day(year, month.value)), at + 2)


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.text) == 4 and FIRST_YEAR <= token.value <= LAST_YEAR


def _tied(reader: Reader, index: int, *, glued: bool) -> bool:
    """Whether three numbers stand there with the same sign between them."""
    tokens = [reader.at(at) for at in range(index, index + 5)]
    return (
        tokens[1].text == tokens[3].text
        and tokens[1].text in _TIES
        and all(token.kind == "number" for token in tokens[::2])
        and all(token.glued for token in tokens[1 : 5 if glued else 2])
        and tokens[3].glued
    )


def _ends_freely(reader: Reader, index: int, tie: str) -> bool:
    """Whether nothing is tied to the end of a date."""
    after, behind = reader.at(index), reader.at(index + 1)
    if not after.glued:
        return True
    if after.kind == "word":
        return after.text in ("t", "z") or not after.text.isascii()
    return not (after.text == tie and behind.glued and behind.kind == "number")
