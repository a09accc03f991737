"""A date stands beside a weekday that it does not fall on.

## Why
Either the weekday or the day is wrong, mostly because the page was copied from another year and only one of the two was
changed. A reader cannot tell which to trust, and some will come on the wrong day.

Where the year is not written, the years beside the one that the page is about are tried first.

## Bad
```md
The workshop takes place on Wednesday, April 30, 2016.
```

## Good
```md
The workshop takes place on Saturday, April 30, 2016.
```

## Fix safety
No fix: the weekday may be right and the day wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT005", severity=Severity.WARNING, since="0.1")
def weekday_mismatch(mention: DateMention) -> Iterator[Finding]:
    """Report a date whose weekday is another one."""
    for slip in mention.slips:
        if slip.kind == "weekday":
            yield Finding(
                slip.place,
                f"{mention.as_told} has the wrong weekday: {slip.day} is a {slip.right}",
                "Correct the weekday or the day, whichever is wrong.",
            )
