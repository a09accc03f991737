"""A calendar to import or subscribe to (iCalendar, RFC 5545), written by the library icalendar.

A deadline is the instant at which it ends, in UTC, so that "23:59 AoE" is right on every clock; a range of days or an
event is whole days with an exclusive end. UIDs are made of the site, the edition, the file, the milestone and the words
of the label: neither the day of the run nor a line's number nor the date itself is in them, so a deadline that is
extended keeps its own, and SEQUENCE counts how often it was, as far as the old dates are still told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from cfplint.agenda.conference import Conference
from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.entries import Entry, entries
from cfplint.agenda.format import View, agenda_format
from cfplint.agenda.plain_text import plain
from cfplint.errors import UsageError

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//cfplint//deadlines//EN"
_PASSING = re.compile(
    r"\([^)]*\)?|\b(?:extended|extension|postponed|new|final|firm|hard|strict|closed|passed|over|updated)\b|[\W\d_]+",
    re.IGNORECASE,
)
"""What comes and goes in a label while it means the same deadline."""


@agenda_format
def ics(deadlines: Deadlines, view: View) -> Iterator[str]:
    """A calendar of what counts: deadlines and events that are live and of this edition."""
    try:
        from icalendar import Calendar
    except ImportError as error:
        raise UsageError("the format ics needs the package icalendar: pip install 'cfplint[ics]'") from error
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if deadlines.conference.label:
        # RFC 7986, section 5.1, and what calendars read that do not know it.
        calendar.add("name", deadlines.conference.label)
        calendar.add("x-wr-calname", deadlines.conference.label)
    found = entries(deadlines.mentions)
    alike = Counter(_summary(entry, deadlines.conference) for entry in found)
    for entry, uid in zip(found, _uids(found, deadlines.conference), strict=True):
        event = _event(entry, deadlines, view)
        summary = _summary(entry, deadlines.conference)
        event.add("summary", f"{summary} ({where})" if alike[summary] > 1 and (where := _where(entry)) else summary)
        event.add("uid", uid)
        calendar.add_component(event)
    yield calendar.to_ical().decode("utf-8")


def _event(entry: Entry, deadlines: Deadlines, view: View) -> Event:
    from icalendar import Event

    event = Event()
    event.add("dtstamp", deadlines.clock.now.replace(microsecond=0))
    if _is_instant(entry):
        event.add("dtstart", entry.instant)
        if view.alarm is not None:
            event.add_component(_alarm(view.alarm, _summary(entry, deadlines.conference)))
    else:
        event.add("dtstart", entry.start)
        if entry.last_day < date.max:
            event.add("dtend", entry.last_day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("categories", [entry.mention.kind, entry.milestone.replace("_", " ")])
    event.add("description", _description(entry))
    if entry.extensions:
        event.add("sequence", entry.extensions)
    if address := deadlines.conference.address(entry.page):
        event.add("url", address)
    if entry.milestone == "conference" and deadlines.conference.place:
        event.add("location", deadlines.conference.place)
    return event


def _alarm(before: timedelta, summary: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", summary)
    return alarm


def _is_instant(entry: Entry) -> bool:
    """Whether it is a moment, not days: a deadline that is no range."""
    return entry.mention.kind == "deadline" and entry.start == entry.last_day


def _summary(entry: Entry, conference: Conference) -> str:
    return f"{conference.label}: {entry.what}" if conference.label else entry.what


def _where(entry: Entry) -> str:
    """The outermost heading above it, which tells the call of one track from another's."""
    return plain(entry.mention.section[0]) if entry.mention.section else ""


def _description(entry: Entry) -> str:
    mention = entry.mention
    told = plain(" ".join(filter(None, (mention.text, mention.time, mention.timezone))))
    lines = [f"{label}: {told}" if (label := plain(mention.label)) else told]
    if mention.section:
        lines.append(" › ".join(map(plain, mention.section)))
    return "\n".join(lines)


def _uids(found: Sequence[Entry], conference: Conference) -> Iterator[str]:
    """A UID for each entry; those of one name in one file are numbered in order of time."""
    met: Counter[tuple[str, ...]] = Counter()
    site = conference.url or conference.name
    for entry in found:
        edition = entry.mention.edition or entry.start.year
        words = " ".join(_PASSING.sub(" ", entry.mention.label).casefold().split())
        key = (site, str(edition), entry.mention.place.path, entry.milestone, words)
        yield f"{uuid5(NAMESPACE_URL, chr(0).join((*key, str(met[key]))))}@cfplint"
        met[key] += 1
