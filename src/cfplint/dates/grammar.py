"""The dates that a text writes: single ones, ranges and pairs, with the weekdays beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cfplint.dates.forms import Found, lettered, month_range, with_weekday
from cfplint.dates.numeric import numeric
from cfplint.dates.parts import DASHES, Reader, day_at, joint_at, month_at, skip_article, starts_freely, weekday_at
from cfplint.dates.written import Day, Written

_BETWEEN = DASHES | {",", ".", "(", "the", "den", "el", "le"}
"""What may stand between a weekday and its date."""


def written_dates(reader: Reader) -> Iterator[Written]:
    """The dates of a stretch of text, in order and without overlaps.

    Each token is looked at a fixed number of times, so the time grows with the text and no faster.
    """
    index = 0
    lexicon = reader.lexicon
    for at, token in enumerate(reader.tokens):
        if at < index or not (
            token.kind == "number"
            or token.text in lexicon.months
            or token.text in lexicon.weekdays
            or token.text in lexicon.short_weekdays
            or token.text in lexicon.hyphened
            or token.text in lexicon.slips
        ):
            continue
        found = _date_at(reader, at)
        if found is not None:
            yield found.written
            index = found.next


def _date_at(reader: Reader, index: int) -> Found | None:
    weekday = weekday_at(reader, index) if reader.at(index).kind == "word" and starts_freely(reader, index) else None
    if weekday is not None:
        return _behind_weekday(reader, index, *weekday)
    first = _single(reader, index) if starts_freely(reader, index) else None
    return _weekday_behind(reader, _joined(reader, first)) if first else None


def _single(reader: Reader, index: int) -> Found | None:
    token = reader.at(index)
    if token.kind == "number":
        return numeric(reader, index) or lettered(reader, index)
    if token.kind == "word" and (token.text in reader.lexicon.months or month_at(reader, index)):
        return month_range(reader, index) or lettered(reader, index)
    return None


def _behind_weekday(reader: Reader, index: int, weekday: int, behind: int) -> Found | None:
    """The date that a weekday stands before."""
    at = behind
    enclosed = False
    while at < behind + 3 and reader.text(at) in _BETWEEN:
        enclosed |= reader.text(at) == "("
        at += 1
    first = _single(reader, at)
    if first is None:
        return _weekdays_joined(reader, index, weekday, behind)
    found = _joined(reader, with_weekday(first, weekday))
    if not enclosed:
        span = replace(found.written.span, start=reader.at(index).start)
        found = replace(found, written=replace(found.written, span=span))
    return found


def _weekdays_joined(reader: Reader, index: int, weekday: int, behind: int) -> Found | None:
    """`Monday to Friday, May 5-9`, `Monday and Tuesday 5 and 6 May`."""
    joint = joint_at(reader, behind)
    second = weekday_at(reader, joint[1]) if joint else None
    if second is None:
        return None
    at = second[1] + (reader.text(second[1]) == ",")
    first = _single(reader, skip_article(reader, at))
    if first is None or first.written.last is None:
        return None
    written = first.written
    last = replace(first.written.last, weekday=second[0])
    written = replace(
        written,
        span=replace(written.span, start=reader.at(index).start),
        first=replace(written.first, weekday=weekday),
        last=last,
    )
    return Found(written, first.next)


def _weekday_behind(reader: Reader, found: Found) -> Found:
    """The date with the weekday that stands behind it: `June 22nd, Monday`, `June 22nd (Monday)`."""
    if found.written.first.weekday is not None or found.written.last is not None or found.written.first.day is None:
        return found
    enclosed = reader.text(found.next) == "("
    at = found.next + 1 if enclosed or reader.text(found.next) == "," else found.next
    weekday = weekday_at(reader, at)
    if weekday is None:
        return found
    if enclosed:
        return with_weekday(found, weekday[0]) if reader.text(weekday[1]) == ")" else found
    after = weekday[1] + (reader.text(weekday[1]) in (",", "-", "–"))
    if month_at(reader, after) or day_at(reader, skip_article(reader, after)) or numeric(reader, after):
        return found
    named = with_weekday(found, weekday[0])
    span = replace(found.written.span, end=reader.at(weekday[1] - 1).end)
    return Found(replace(named.written, span=span), weekday[1])


def _joined(reader: Reader, found: Found) -> Found:
    """The date, or the range that it begins."""
    first = found.written
    if first.last is not None and first.first.month != first.last.month:
        return found
    joint = joint_at(reader, found.next)
    if joint is None:
        comma = reader.text(found.next) == ","
        joint = joint_at(reader, found.next + 1) if comma and first.year is not None else None
        if joint is None or joint[0] != "to":
            return found
    at = joint[1]
    weekday = weekday_at(reader, at)
    if weekday is not None:
        at = weekday[1]
        while reader.text(at) in (",", ".", "the"):
            at += 1
    second = _single(reader, at)
    if second is None or not _belong_together(first, second.written, joint[0]):
        return found
    if weekday is not None:
        second = with_weekday(second, weekday[0])
    last = second.written.last or second.written.first
    start = first.first
    if start.year is None and last.year is not None:
        over_new_year = (start.month or 0) > (last.month or 0)
        start = replace(start, year=last.year - 1 if over_new_year else last.year)
    elif start.year is not None and last.year is None:
        over_new_year = (start.month or 0) > (last.month or 0)
        last = replace(last, year=start.year + 1 if over_new_year else start.year)
    written = replace(
        first,
        span=first.span.cover(second.written.span),
        first=start,
        last=last,
        bad_ordinals=first.bad_ordinals + second.written.bad_ordinals,
        misspelled=first.misspelled or second.written.misspelled,
        undecided=first.undecided and second.written.undecided,
    )
    return Found(written, second.next)


def _belong_together(first: Written, second: Written, joint: str) -> bool:
    """Whether two dates beside each other are a range or a pair, not two dates of their own."""
    whole_months: tuple[Day, Day] = (first.first, second.first)
    if (whole_months[0].day is None) != (whole_months[1].day is None):
        return False
    if first.last is not None and joint == "to":
        return False
    return joint == "to" or first.year is None
