"""The dates of a page as conversion marks them for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from cfplint.conversion.marks import MarkedDate
from cfplint.dates import PageContext, read_dates
from cfplint.facts.dates import DateMention
from cfplint.facts.pages import read_page
from cfplint.source import Traced


def date_mentions(html: str, context: PageContext) -> tuple[DateMention, ...]:
    """The dates that a page's visitors read, each with its place in the page's HTML.

    Args:
        html: the page.
        context: what else is known of it.
    """
    if not context.path:
        return ()
    facts = read_page(Traced.of_source(context.path, html), url=context.url)
    blocks = [block for block in facts.blocks if block.state == "live"]
    return tuple(each for each in read_dates(blocks, context) if each.kind != "other" and each.state != "script")


def marks_of(mentions: Iterable[DateMention]) -> Iterator[MarkedDate]:
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
