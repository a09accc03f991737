"""Notices, and paragraphs that call for attention, with dates in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.dates.belonging import DatesOfBlocks
from cfplint.dates.context import PageContext
from cfplint.dates.records import is_record, is_record_file, is_record_section
from cfplint.facts.dated import Announcement
from cfplint.facts.dates import DateMention
from cfplint.facts.text import Notice, TextBlock

_CALL = re.compile(
    r"\W{0,4}(?P<words>(?:important |latest |breaking |urgent )?"
    r"(?:attention|announcements?|news|notice|updates?|breaking|reminder|aviso|atenci[oó]n|aten[cç][aã]o|achtung|hinweis"
    r"|attenzione|avviso|annonce|wichtig)|(?:new|extended|last call)(?=\s*!))\s*[*_]{0,2}\s*[:!]",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:photos?|pictures|recordings)\b|\bthank(?:s|ed)?\b|\b(?:videos?|slides|proceedings) (?:are|is)\b",
    re.IGNORECASE,
)
"""What tells of an event when it is over."""
_LONGEST = 700
"""A notice of more characters is a part of the page."""
_TEXTS = frozenset({"p", "li", "div", "td", "span", "section", "center", "h1", "h2", "h3", "h4", "h5", "h6"})


def read_announcements(
    blocks: Sequence[TextBlock], mentions: Sequence[DateMention], context: PageContext
) -> Iterator[Announcement]:
    """The announcements of a page that tell of a deadline or an event.

    Args:
        blocks: its text, in order.
        mentions: its dates.
        context: what else is known of it.
    """
    dates = DatesOfBlocks([each for each in mentions if each.state == "live" and each.kind != "other"])
    record = is_record(context, blocks)
    for notice, group in _groups(blocks):
        found = [dates.of(block) for block in group]
        told = tuple(mention for each in found for mention in each)
        if not told:
            continue
        if any(_RECORD.search(block.text.text) for block in group):
            continue
        first = group[0]
        call = _CALL.match(first.text.text)
        place = notice.start if notice else None
        if place is None and call:
            place = first.text.place(*call.span("words"))
        if place is None or any(mention.told_over or mention.instant is None for mention in told):
            continue
        archive = record or is_record_file(place.path) or any(is_record_section(block.headings) for block in group)
        yield Announcement(
            place,
            notice.what if notice else call["words"] if call else "",
            tuple(dict.fromkeys(told)),
            notice.whole if notice else None,
            all(found),
            archive or any(mention.archive for mention in told),
            first.page,
        )


def _groups(blocks: Sequence[TextBlock]) -> Iterator[tuple[Notice | None, list[TextBlock]]]:
    """The live blocks of each notice, and each live block that begins with a call for attention."""
    by_notice: dict[int, tuple[Notice, list[TextBlock]]] = {}
    for block in blocks:
        if block.state != "live":
            continue
        if block.notice is not None:
            by_notice.setdefault(id(block.notice), (block.notice, []))[1].append(block)
        elif block.element in _TEXTS and _CALL.match(block.text.text) and len(block.text) <= _LONGEST:
            yield None, [block]
    for notice, group in by_notice.values():
        if sum(len(block.text) for block in group) <= _LONGEST:
            yield notice, group
