"""A deadline that has passed is shown as if it were still open.

## Why
Authors plan with what the page says. A deadline that nobody marked as over leaves them guessing whether it was
extended, whether the page is of last year, and whether anybody still looks after the site.

A deadline is over when its instant is: at its time in its zone. Without a time it ends at 23:59, and without a zone it
counts as AoE (anywhere on Earth), so it is not over while it is still that day somewhere. The day on which something
opens counts too: once it is over, the page should say that it is open. A date in a branch that Liquid does not take is
not shown; one that Liquid strikes because of the day of the build is, whenever nobody builds. News, posts and pages of
past editions are left alone.

## Bad
```md today=2023-08-01
* Paper submission deadline: July 12, 2023, 23:59 AoE
```

## Good
```md today=2023-07-01
* Paper submission deadline: July 12, 2023, 23:59 AoE
```

Words that say that it is over stand behind the date, before it, in a cell of its row, or in its sentence:

```md case today=2026-11-23
* Tutorial proposals: 1 November 2026 (closed)
* Paper submission (closed): 1 November 2026
* Demos: 1 November 2026 – CLOSED

The deadline for posters was 1 November 2026. The deadline for panels (1 November 2026) has passed.

| Workshop proposals | 1 November 2026 | closed |
```

## Fix safety
No fix: only the organisers know whether it was extended.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import opening, where_shown
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT001", severity=Severity.WARNING, since="0.1")
def past_deadline(mention: DateMention, clock: Clock) -> Iterator[Finding]:
    """Report a live deadline whose instant lies before now."""
    day = mention.last_day
    if mention.kind != "deadline" or not mention.is_announced:
        return
    if day is not None and mention.instant is not None and mention.is_over(clock):
        opens = opening(mention)
        ended = f"{clock.ago(day)} (it ended {mention.instant:%Y-%m-%d %H:%M} UTC){where_shown(mention)}"
        if opens:
            told = f"{opens}, {mention.as_told}, was {ended}"
            yield Finding(mention.place, told, "Say that it is open, or remove the date.")
        else:
            told = f"the deadline {mention.as_told} passed {ended}"
            yield Finding(mention.place, told, "Mark it as closed, or write the new date if it was extended.")
