"""A date stands beside a weekday that it does not fall on.

## Why
Either the weekday or the day is wrong, mostly because the page was copied from another year and only one of the two was
changed. A reader cannot tell which to trust, and some will come on the wrong day.

Where the year is not written, the years beside the one that the page is about are tried first.

## Bad
```md
The workshop takes place on Wednesday, April 30, 2016.
```

```md case
The workshop takes place on Wednesday, April 30, 2016.

Workshop: Saturday, April 30, 2016.
```

## Good
```md
The workshop takes place on Saturday, April 30, 2016.
```

## Fixed
```md
The workshop takes place on Saturday, April 30, 2016.

Workshop: Saturday, April 30, 2016.
```

## Fix safety
Unsafe, and only where another place of the site has the same thing on the same day with its right weekday: the weekday
is written as it is there. Elsewhere the weekday may be right and the day wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.dates.corroboration import Corroboration
from cfplint.facts.dates import DateMention, DateSlip
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit

_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_SHORT = 3


@rule(code="DAT005", severity=Severity.WARNING, since="0.1")
def weekday_mismatch(mention: DateMention, corroboration: Corroboration) -> Iterator[Finding]:
    """Report a date whose weekday is another one."""
    for slip in mention.slips:
        if slip.kind == "weekday":
            yield Finding(
                slip.place,
                f"{mention.as_told} has the wrong weekday: {slip.day} is a {slip.right}",
                "Correct the weekday or the day, whichever is wrong.",
                fix=_fix(mention, slip, corroboration),
            )


def _fix(mention: DateMention, slip: DateSlip, corroboration: Corroboration) -> Fix | None:
    """The right weekday in place of the wrong one, where another date proves that the day is right."""
    words = list(_WEEKDAY.finditer(slip.text))
    if slip.day is None or len(words) != 1 or len(slip.place.span) != len(slip.text) or not mention.year_explicit:
        return None
    if not corroboration.says(slip.right, slip.day, mention.milestone, mention.place):
        return None
    word = words[0]
    right = slip.right if len(word[0]) > _SHORT else slip.right[:_SHORT]
    right = right.upper() if word[0].isupper() else right
    start = slip.place.span.start
    return Fix.unsafe(f"Write {right}", [Edit(slip.place.path, start + word.start(), start + word.end(), right)])
