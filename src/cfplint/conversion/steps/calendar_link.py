"""The way to a page's dates as a calendar."""

from __future__ import annotations

from collections.abc import Iterator

from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.step import CleanedPage, cleaning_step

_CALENDAR = "text/calendar"


@cleaning_step(after=["event-data", "metadata", "sanitize"])
def calendar_link(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Name the calendar with a page's dates in its head, unless the page names one.

    Source: https://html.spec.whatwg.org/multipage/links.html#rel-alternate
    """
    head = page.soup.head
    if not page.calendar or head is None or page.soup.find("link", attrs={"rel": "alternate", "type": _CALENDAR}):
        return
    link = page.soup.new_tag("link", attrs={"rel": "alternate", "type": _CALENDAR, "href": page.calendar})
    head.append(link)
    link.insert_before(NavigableString("\n"))
    yield Change("named its dates as a calendar", after=page.calendar)
