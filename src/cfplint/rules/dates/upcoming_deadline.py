"""A deadline comes up soon.

## Why
For a scheduled run that reminds the organisers before a date rots: they announce the last days, prepare an extension,
or mark the call as closed on time. Off by default: select it by name, or say how far ahead to look with `--within`
(`48h`, `7d`, `2w`). Without it, `within` in the configuration counts, else a week.

## Bad
```md today=2026-05-01
* Paper submission deadline: May 4, 2026
```

## Good
```md today=2026-04-01
* Paper submission deadline: May 4, 2026
```

It is said of what is still to be met: what is closed, struck or a record comes up no more.

```md case today=2026-05-01
* Paper submission deadline (closed): May 4, 2026
* Notification: ~~May 5, 2026~~ July 5, 2026
```

## Fix safety
No fix: nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_A_WEEK = timedelta(days=7)


@rule(code="DAT015", severity=Severity.INFO, since="0.1", default=False)
def upcoming_deadline(mention: DateMention, clock: Clock, config: Config) -> Iterator[Finding]:
    """Report deadlines that are announced and end within the next days."""
    day = mention.last_day
    if mention.kind != "deadline" or not mention.is_announced or day is None or mention.instant is None:
        return
    if clock.now <= mention.instant <= clock.now + (config.within or _A_WEEK):
        yield Finding(
            mention.place,
            f"the deadline {mention.as_told} is {clock.ago(day)} (it ends {mention.instant:%Y-%m-%d %H:%M} UTC)",
            "Announce the last days, or write the new date if it is extended.",
        )
