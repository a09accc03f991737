"""A date names a day that there is not, such as June 31.

## Why
Nobody knows which day is meant, a calendar takes none or another one, and Jekyll leaves such a value as it is or stops.

## Bad
```md
Submit by June 31, 2026.
```

## Good
```md
Submit by June 30, 2026.
```

## Fix safety
No fix: the day that was meant is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT008", severity=Severity.WARNING, since="0.1")
def invalid_date(mention: DateMention) -> Iterator[Finding]:
    """Report days that the calendar does not have."""
    for slip in mention.slips:
        if slip.kind == "day":
            yield Finding(slip.place, f'there is no day "{slip.text}"', "Write the day that is meant.")
