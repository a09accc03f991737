"""The name of a month in a date is misspelled.

## Why
Readers see it, and programs that look for dates do not: neither the browser's calendar link nor a search engine knows
what day `Februrary 17` is.

A slip is one letter that is missing, doubled, wrong or swapped with the next, in an English name of at least five
letters, or in one of at least six in another language that the page is written in. A name without its accents
(`decembre`) is none.

## Bad
```md
Submit by Februrary 17, 2026.
```

## Good
```md
Submit by February 17, 2026.
```

## Fixed
```md
Submit by February 17, 2026.
```

## Fix safety
Unsafe: the name is written right, which changes what the page says.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import correction
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT007", severity=Severity.WARNING, since="0.1")
def misspelled_month(mention: DateMention) -> Iterator[Finding]:
    """Report names of months that are none but for a slip."""
    for slip in mention.slips:
        if slip.kind == "month":
            yield Finding(
                slip.place,
                f'"{slip.text}" is misspelled: it is {slip.right}',
                f"Write {slip.right}.",
                fix=correction(slip),
            )
