"""What stands or falls with dates: announcements, countdowns, promises, Liquid's looks at the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cfplint.clock import Clock
from cfplint.facts.dates import DateMention
from cfplint.source import Place


@dataclass(frozen=True, slots=True)
class Announcement:
    """A notice, or a paragraph that begins with `Attention:` and the like, with dates in it."""

    place: Place
    """The start tag of the notice, or the words that announce."""
    what: str
    """`marquee`, `alert` …, or the words that announce, as written."""
    dates: tuple[DateMention, ...]
    """The deadlines and events in it."""
    whole: Place | None
    """What could go as a whole: the notice, where one file has all of it."""
    every: bool
    """Whether each of its paragraphs has a date."""
    archive: bool
    page: str

    def is_over(self, clock: Clock) -> bool:
        """Whether everything that it announces is over."""
        return all(mention.is_over(clock) for mention in self.dates)


@dataclass(frozen=True, slots=True)
class Countdown:
    """Something that counts down to a moment."""

    place: Place
    """The date."""
    text: str
    """It as written."""
    how: str
    """What counts: `data-countdown`, `iframe`, `script` …"""
    day: date
    """The day of the moment, as written."""
    page: str

    def is_over(self, clock: Clock) -> bool:
        """Whether the day has ended everywhere."""
        return self.day < clock.today


@dataclass(frozen=True, slots=True)
class Promise:
    """Words that promise something for later: `will be announced soon`."""

    place: Place
    text: str
    last: DateMention | None
    """The last deadline or event that its page announces; where the page has none, the site's."""
    archive: bool
    page: str


@dataclass(frozen=True, slots=True)
class ClockCondition:
    """A date written in Liquid that a condition compares with the day of the build."""

    place: Place
    """The date."""
    text: str
    day: date
    condition: str
    """The condition, as written."""
    page: str
    """The URL of the page, if the file is one."""


@dataclass(frozen=True, slots=True)
class YearlessDate:
    """A deadline or an event on a page that gives no year at all."""

    mention: DateMention

    @property
    def place(self) -> Place:
        """Where the date stands."""
        return self.mention.place

    @property
    def page(self) -> str:
        """The URL of the page that shows it."""
        return self.mention.page


@dataclass(frozen=True, slots=True)
class DateConflict:
    """One thing with two dates of which only one can hold."""

    mention: DateMention
    other: DateMention
    what: str
    """What is wrong, as a clause: `“Camera-ready papers” has two dates`."""

    @property
    def place(self) -> Place:
        """Where the date stands that is told of."""
        return self.mention.place

    @property
    def page(self) -> str:
        """The URL of a page that shows it."""
        return self.mention.page
