"""A date that has passed is still shown, struck out.

## Why
A struck date beside its replacement tells authors that the deadline moved. Once both have passed, or nothing replaces
it, it tells nobody anything, screen readers read it out like any other text, and whatever reads the page without its
markup takes it for the real one.

## Bad
```md today=2023-10-01
* Paper submission deadline: ~~July 5, 2023~~ September 12, 2023
```

## Good
```md today=2023-07-01
* Paper submission deadline: ~~July 5, 2023~~ September 12, 2023
```

As long as the new date beside it holds, the struck one tells that it moved:

```md case today=2023-08-01
* Sponsorship: ~~July 5, 2023~~ September 12, 2023 (extended)
```

## Fixed
```md today=2023-10-01
* Paper submission deadline: September 12, 2023
```

## Fix safety
Unsafe: the struck text goes from the page, with emphasis or a list item that holds nothing else. No fix where a style
or a flag in data strikes it, and where a comment or Liquid stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.dates.removals import Removals
from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import removing
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT004", severity=Severity.WARNING, since="0.1")
def struck_date(mention: DateMention, clock: Clock, removals: Removals) -> Iterator[Finding]:
    """Report a struck deadline or event whose last day lies before today."""
    day = mention.last_day
    if mention.state != "struck" or mention.kind == "other" or mention.archive or mention.is_withheld:
        return
    if day is None or day >= clock.today:
        return
    if mention.replaced_by is not None and mention.replaced_by >= clock.today:
        return
    yield Finding(
        mention.place,
        f'the struck {mention.kind} "{mention.text}", {clock.ago(day)}, is still shown (last day {day})',
        "Remove it; the file's history keeps it.",
        fix=removing(removals.of_date(mention, clock.today)),
    )
