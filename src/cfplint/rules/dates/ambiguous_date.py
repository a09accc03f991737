"""A date in numbers can be read in two ways.

## Why
`01/11/2026` is 1 November to most of the world and January 11 to the United States. Whoever reads it the other way
comes ten months late, or gives up because it has passed.

The page's other dates in numbers, those of the site's other pages, the language, and American time zones beside
American dates tell which is meant; where nothing does, cfplint takes the day first.

## Bad
```md
* Paper submission deadline: 01/11/2026
```

## Good
```md
* Paper submission deadline: 1 November 2026
```

```md case
* Paper submission deadline: 01/11/2026
* Notification: 20/12/2026
```

## Fix safety
No fix: only the organisers know which day is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT013", severity=Severity.WARNING, since="0.1")
def ambiguous_date(mention: DateMention) -> Iterator[Finding]:
    """Report deadlines and events that are announced with a day and a month that may be swapped."""
    if mention.ambiguous and mention.is_announced and mention.kind != "other" and mention.start is not None:
        other = f"{mention.start.year}-{mention.start.day:02}-{mention.start.month:02}"
        yield Finding(
            mention.place,
            f'"{mention.text}" is {mention.start} or {other}',
            "Write the month in letters, or the year first.",
        )
