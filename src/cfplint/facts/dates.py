"""Dates that a page or a file mentions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from cfplint.clock import Clock
from cfplint.facts.text import State
from cfplint.source import Place

Kind = Literal["deadline", "event", "other"]
"""`deadline`: somebody must act, or the organisers promise something, by that date; `event`: the conference or a part
of it takes place."""


SlipKind = Literal["weekday", "ordinal", "month", "day"]
"""`weekday`: the day is another one; `ordinal`: `22th`; `month`: a misspelled name; `day`: there is no such day."""


@dataclass(frozen=True, slots=True)
class DateSlip:
    """Something in a date that is written wrong."""

    kind: SlipKind
    place: Place
    """The number, the name or the date that is wrong."""
    text: str
    """Its characters as they are read."""
    right: str
    """What stands there in truth: `22nd`, `February`, `Tuesday`; `""` where nothing tells."""
    day: date | None = None
    """For a weekday: the day that does not fall on it."""


@dataclass(frozen=True, slots=True)
class DatePlaceholder:
    """`TBA` where a date is due."""

    place: Place
    text: str
    label: str
    """The words that say what it is the date of."""
    archive: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date or range of dates, where a person must edit it."""

    place: Place
    """The date as written, without time and zone."""
    text: str
    """Its characters as they are read: without the markup that it may run through."""
    start: date | None
    """The first day; `None` if it has no resolution."""
    end: date | None
    """The last day of a range; `None` for one day."""
    time: str | None
    """`HH:MM` as far as a time is written with it; `24:00` for the midnight that ends the day."""
    timezone: str | None
    """As written."""
    instant: datetime | None
    """When it is over, in UTC: a deadline at its time, else at 23:59 of its last day, in its zone or the page's, else
    AoE; an event at 23:59 of its last day."""
    state: State
    kind: Kind
    milestone: str | None
    """What is due or takes place, as an identifier (`paper_submission`, `notification`, `conference` …)."""
    label: str
    """The words that say what it is, as written."""
    year_explicit: bool
    """Whether a year is written with it."""
    superseded: bool = False
    """Whether another date for the same milestone has replaced it."""
    replaced_by: date | None = None
    """The last day of the date that stands in the same block and holds, where this one is struck or commented."""
    wrong_edition: bool = False
    """Whether its year belongs to another edition than the page's."""
    edition: int | None = None
    """The year of the page's edition, as far as the page, its dates or the site tell."""
    zone_known: bool = True
    """Whether its time has a zone: beside it, or one that the page gives for all of its deadlines."""
    ambiguous: bool = False
    """Whether numbers alone do not tell its day from its month, and nothing on the page does."""
    slips: tuple[DateSlip, ...] = ()
    section: tuple[str, ...] = ()
    """The headings above it, outermost first."""
    archive: bool = False
    """Whether the page or section is a record of the past."""
    told_over: bool = False
    """Whether the words around it say that it is over: `closed`, `took place`."""
    page: str = ""
    """The URL of the page that shows it, `""` if none does."""
    pages: tuple[str, ...] = ()
    """The URLs of all pages that hold it, sorted, where several do."""
    held_back: bool = False
    """Whether its file is rendered, or is the configuration, and no page holds it: Liquid does not take its branch, or
    nothing prints its value; or its record says that it is not to be shown."""
    unpublished: bool = False
    """Whether its file is a page that Jekyll does not write (`published: false`, a document for later), and no page
    shows it."""

    @property
    def is_announced(self) -> bool:
        """Whether it is told to visitors as something to come; a data file that no page shows tells it too."""
        return self.state == "live" and not (self.archive or self.told_over or self.is_withheld)

    @property
    def is_withheld(self) -> bool:
        """Whether the site keeps it from its visitors: the page is not written, or Liquid leaves the date out."""
        return self.held_back or self.unpublished

    @property
    def as_told(self) -> str:
        """The date as written, in quotes, with the day that it was taken for where no year is written."""
        if self.year_explicit or self.start is None:
            return f'"{self.text}"'
        return f'"{self.text}" (taken for {self.start}{f" to {self.end}" if self.end else ""})'

    def is_over(self, clock: Clock) -> bool:
        """Whether its last day has ended everywhere that it counts."""
        return self.instant is not None and self.instant < clock.now

    @property
    def last_day(self) -> date | None:
        """Its only or last day."""
        return self.end or self.start


@dataclass(frozen=True, slots=True)
class DateSection:
    """The dates that hold in one section of a file, in the order of the file."""

    mentions: tuple[DateMention, ...]

    @property
    def page(self) -> str:
        """The URL of a page that shows it."""
        return self.mentions[0].page
