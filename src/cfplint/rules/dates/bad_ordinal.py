"""A day has an ordinal ending that is not its own, such as `22th`.

## Why
It looks careless, and often shows that the number was changed and the ending was not.

## Bad
```md
Submit by March 22th, 2026.
```

## Good
```md
Submit by March 22nd, 2026.
```

## Fixed
```md
Submit by March 22nd, 2026.
```

## Fix safety
Unsafe: the ending is written as the number asks for, which changes what the page says.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import correction
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT006", severity=Severity.WARNING, since="0.1")
def bad_ordinal(mention: DateMention) -> Iterator[Finding]:
    """Report numbers of days with an ending of another number."""
    for slip in mention.slips:
        if slip.kind == "ordinal":
            yield Finding(
                slip.place,
                f'"{slip.text}" has the wrong ending: it is {slip.right}',
                "Check that the number is right, and write its ending.",
                fix=correction(slip),
            )
