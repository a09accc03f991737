"""The dates of a page as conversion needs them: marked for machines, and as mentions in the site's files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cfplint.conversion.marks import MarkedDate
from cfplint.dates import PageContext, read_dates
from cfplint.facts.dates import DateMention
from cfplint.facts.pages import read_blocks
from cfplint.source import Traced


@dataclass(frozen=True, slots=True)
class PageDates:
    """The dates of a rendered page, read once for all that conversion does with them."""

    marks: tuple[MarkedDate, ...] = ()
    """What a machine reads for those that its visitors read, each with its place in the page's HTML."""
    mentions: tuple[DateMention, ...] = ()
    """All of them, each with its place in the site's files."""


def dates_of_page(page: Traced, context: PageContext) -> PageDates:
    """The dates of a rendered page.

    Args:
        page: its HTML.
        context: what else is known of it; nothing is read of a page without a name.
    """
    if not context.path:
        return PageDates()
    blocks = read_blocks(Traced.of_source(context.path, page.text), url=context.url)
    shown = read_dates([block for block in blocks if block.state == "live"], context)
    written = (replace(block, text=page.through(block.text.text, block.text.runs)) for block in blocks)
    mentions = read_dates([block for block in written if block.text.runs], context)
    visible = (each for each in shown if each.kind != "other" and each.state != "script")
    return PageDates(tuple(_marks(visible)), mentions)


def _marks(mentions: Iterable[DateMention]) -> Iterator[MarkedDate]:
    """What a machine reads for dates of a page: the first day of a range, and the time that a deadline ends at.

    A deadline has the offset of its zone, AoE where the page gives none; a date without a time is a day.
    """
    for mention in mentions:
        if mention.start is None or not 1 <= mention.start.year <= 9999:
            continue
        span = mention.place.span
        yield MarkedDate(span.start, span.end, _datetime(mention))


def _datetime(mention: DateMention) -> str:
    day = mention.start
    if mention.time is None or mention.time == "24:00" or mention.end is not None or mention.kind != "deadline":
        return str(day)
    local = datetime.fromisoformat(f"{day}T{mention.time}")
    if mention.instant is None or not mention.zone_known:
        return f"{day}T{mention.time}"
    offset = local - mention.instant.replace(tzinfo=None)
    if abs(offset) > timedelta(hours=15):
        return str(day)
    sign = "-" if offset < timedelta(0) else "+"
    minutes = round(abs(offset).total_seconds() / 60)
    return f"{day}T{mention.time}{sign}{minutes // 60:02}:{minutes % 60:02}"
