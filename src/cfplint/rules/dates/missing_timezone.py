"""A deadline has a time and no zone.

## Why
`23:59` ends at a different moment in every country. Authors who submit in the last hour, which most do, are refused or
extended by chance.

A zone counts that stands beside the time, in its row, or in a sentence for all deadlines of the page.

## Bad
```md
* Paper submission deadline: May 4, 2026, 23:59
```

## Good
```md
* Paper submission deadline: May 4, 2026, 23:59 AoE
```

```md case
* Paper submission deadline: May 4, 2026, 23:59

All deadlines are Anywhere on Earth.
```

## Fix safety
No fix: the zone is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT014", severity=Severity.INFO, since="0.1")
def missing_timezone(mention: DateMention) -> Iterator[Finding]:
    """Report deadlines that are announced with a time that holds in no zone."""
    if mention.kind == "deadline" and mention.is_announced and mention.time and not mention.zone_known:
        yield Finding(
            mention.place,
            f"the deadline {mention.as_told} ends at {mention.time} in no time zone",
            "Add the zone, such as AoE (anywhere on Earth) or UTC.",
        )
