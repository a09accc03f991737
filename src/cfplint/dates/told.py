"""What a page tells beside its dates, and what stands or falls with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cfplint.dates.announcements import read_announcements
from cfplint.dates.context import PageContext
from cfplint.dates.countdowns import read_countdowns
from cfplint.dates.machine_dates import machine_conflicts
from cfplint.dates.missing_years import yearless_dates
from cfplint.dates.promises import read_promises
from cfplint.facts.dates import DateMention, DatePlaceholder
from cfplint.facts.text import TextBlock


def read_told(
    blocks: Sequence[TextBlock],
    mentions: Sequence[DateMention],
    placeholders: Sequence[DatePlaceholder],
    context: PageContext,
) -> Iterator[object]:
    """The announcements, countdowns, promises, dates without a year and dates for machines of a page that are wrong.

    All are facts of `facts.dated`.

    Args:
        blocks: its text, in order.
        mentions: its dates.
        placeholders: what stands in place of dates.
        context: what else is known of it.
    """
    yield from read_announcements(blocks, mentions, context)
    yield from read_countdowns(blocks, mentions, context)
    yield from read_promises(blocks, mentions, placeholders, context)
    yield from yearless_dates(blocks, mentions)
    yield from machine_conflicts(blocks, mentions)
