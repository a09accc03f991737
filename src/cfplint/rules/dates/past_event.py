"""An event that has taken place is announced as if it were still to come.

## Why
A page that announces a conference for a day of last year tells its reader that nobody looks after it, and search
engines go on to show it for the next edition. An event is over at 23:59 of its last day, AoE (anywhere on Earth) unless
the page gives a zone. News, posts and pages of past editions are left alone.

## Bad
```md today=2023-11-20
The conference will be held in Exampleville on October 25-28, 2023.
```

## Good
```md today=2023-10-26
The conference will be held in Exampleville on October 25-28, 2023.
```

A sentence that says that it has taken place is left alone:

```md case today=2023-11-20
The conference took place in Exampleville on October 25-28, 2023.

See photos from the conference on October 25-28, 2023.
```

## Fix safety
No fix: whether the page becomes a record or gets the next edition's dates is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import where_shown
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_ANNOUNCED = frozenset({"conference", "workshop_day", "tutorial_day"})
"""The events that a site is made for; a past talk or dinner in a programme is no rot of its own."""


@rule(code="DAT002", severity=Severity.WARNING, since="0.1")
def past_event(mention: DateMention, clock: Clock) -> Iterator[Finding]:
    """Report a live conference, workshop or tutorial day that is over."""
    day = mention.last_day
    if mention.kind != "event" or mention.milestone not in _ANNOUNCED or not mention.is_announced:
        return
    if day is not None and mention.instant is not None and mention.is_over(clock):
        yield Finding(
            mention.place,
            f"the event on {mention.as_told} was over {clock.ago(day)} (it ended {mention.instant:%Y-%m-%d %H:%M} UTC)"
            f"{where_shown(mention)}",
            "Say that it has taken place, or give the dates of the next edition.",
        )
