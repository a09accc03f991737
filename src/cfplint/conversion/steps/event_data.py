"""The conference for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.step import CleanedPage, cleaning_step

_EVENT = re.compile(r'"@type"\s*:\s*\[?[^\]}]{0,200}?"\w{0,40}Event"')


@cleaning_step(after=["metadata", "sanitize"])
def event_data(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Tell machines of the conference in the head of its home page, as schema.org's `Event`, unless that page does.

    Source: https://schema.org/Event
    """
    head = page.soup.head
    if not page.event or head is None:
        return
    told = page.soup.find_all("script", attrs={"type": "application/ld+json"})
    if any(_EVENT.search(script.get_text()) for script in told):
        return
    script = page.soup.new_tag("script", attrs={"type": "application/ld+json"})
    script.string = page.event
    head.append(script)
    script.insert_before(NavigableString("\n"))
    yield Change("told machines of the conference", after=page.event)
