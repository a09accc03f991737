"""A deadline comes up within a week.

## Why
For a scheduled run that reminds the organisers before a date rots: they announce the last days, prepare an extension,
or mark the call as closed on time. Off by default; select it by name.

## Bad
```md today=2026-05-01
* Paper submission deadline: May 4, 2026
```

## Good
```md today=2026-04-01
* Paper submission deadline: May 4, 2026
```

## Fix safety
No fix: nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cfplint.clock import Clock
from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_WITHIN = timedelta(days=7)


@rule(code="DAT015", severity=Severity.INFO, since="0.1", default=False)
def upcoming_deadline(mention: DateMention, clock: Clock) -> Iterator[Finding]:
    """Report deadlines that are announced and end within the next seven days."""
    day = mention.last_day
    if mention.kind != "deadline" or not mention.is_announced or day is None or mention.instant is None:
        return
    if clock.now <= mention.instant <= clock.now + _WITHIN:
        yield Finding(
            mention.place,
            f"the deadline {mention.as_told} is {clock.ago(day)} (it ends {mention.instant:%Y-%m-%d %H:%M} UTC)",
            "Announce the last days, or write the new date if it is extended.",
        )
