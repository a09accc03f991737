"""What pages tell machines of dates besides those in their texts: the conference, and a calendar beside each call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from importlib.util import find_spec
from itertools import count
from urllib.parse import quote

from cfplint.agenda import Conference, Deadlines, View, write
from cfplint.agenda.conference import conference_of
from cfplint.agenda.editions import editions
from cfplint.agenda.entries import entries
from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.conversion import Conversion, OutputFile
from cfplint.conversion.event import event_json
from cfplint.engine.context import site_context
from cfplint.facts.dates import DateMention
from cfplint.site.model import Page, SiteModel
from cfplint.site.written import sources_of

_HOME = "/"
_NOON = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MachineDates:
    """What the pages of a site tell machines."""

    event: str = ""
    """The conference as JSON-LD, for the home page; empty where the site does not tell its name or its days."""
    calendars: Mapping[str, Deadlines] = field(default_factory=dict)
    """The dates for each calendar, by its name relative to the output."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The name of the calendar beside each page that has one, by the page's own name."""
    baseurl: str = ""
    lacks_package: bool = False
    """Whether pages would have calendars, if the package that writes them were installed."""

    def event_of(self, page: Page) -> str:
        """The conference as JSON-LD, if the page tells of it."""
        return self.event if page.url == _HOME else ""

    def address_of(self, page: Page) -> str:
        """The address of the calendar beside a page; `""` if there is none."""
        name = self.names.get(page.destination)
        return f"{self.baseurl}/{quote(name, errors='surrogateescape')}" if name else ""

    def files_beside(self, page: Page, conversion: Conversion) -> Iterator[OutputFile]:
        """The calendar beside a page, if the page names it."""
        address = self.address_of(page)
        if address and any(change.after == address for _, change in conversion.changes):
            name = self.names[page.destination]
            found = self.calendars[name]
            yield OutputFile(name, write(found, "ics", View(found.root)).encode("utf-8", "replace"))


def machine_dates_of(
    site: SiteModel,
    clock: Clock,
    config: Config,
    mentions: Sequence[DateMention],
    *,
    baseurl: str,
    taken: AbstractSet[str],
) -> MachineDates:
    """What a site tells machines; nothing if it has no configuration, as it is no site of a conference then.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options.
        mentions: the dates in its pages and files.
        baseurl: the path that its addresses begin with.
        taken: the names of the files of its output, in lower case.
    """
    if not site.configuration.files:
        return MachineDates()
    conference = conference_of(site, site_context(site, config).newest)
    # A day, so that a run at another time of it writes the same.
    whole = Deadlines(
        site.root,
        replace(clock, now=datetime.combine(clock.today, _NOON)),
        conference,
        tuple(mentions),
        sources_of(site),
    )
    by_url: dict[str, list[DateMention]] = {}
    for mention in mentions:
        for url in dict.fromkeys((mention.page, *mention.pages)):
            by_url.setdefault(url, []).append(mention)
    event = _event(conference, by_url.get(_HOME, ()))
    names: dict[str, str] = {}
    calendars: dict[str, Deadlines] = {}
    used = set(taken)
    lacks_package = find_spec("icalendar") is None
    for page in site.all_pages:
        told = tuple(by_url.get(page.url, ()))
        if not page.published or not any(entry.mention.kind == "deadline" for entry in entries(told)):
            continue
        if lacks_package:
            return MachineDates(event, baseurl=baseurl, lacks_package=True)
        name = _free(page.destination, used)
        used.add(name.lower())
        names[page.destination] = name
        calendars[name] = replace(whole, mentions=tuple(replace(each, page=page.url) for each in told))
    return MachineDates(event, calendars, names, baseurl)


def _event(conference: Conference, told: Iterable[DateMention]) -> str:
    """The one edition that the site is about, with its days as its home page tells them."""
    found = [each for each in editions(entries(told), conference) if each.event is not None]
    if conference.year is not None:
        found = [each for each in found if each.year == conference.year]
    if len(found) != 1 or found[0].event is None:
        return ""
    event = found[0].event
    named = conference if conference.year is not None else replace(conference, year=found[0].year)
    return event_json(named, event.start, event.last_day)


def _free(destination: str, taken: AbstractSet[str]) -> str:
    """A name beside a page that no other file has."""
    stem = destination.rpartition(".")[0]
    names = (f"{stem}.ics" if number == 0 else f"{stem}-{number}.ics" for number in count())
    return next(name for name in names if name.lower() not in taken)
