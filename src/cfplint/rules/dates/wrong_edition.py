"""A date has the year of another edition than its page.

## Why
A site is copied from last year's, and some of its dates stay. Authors who find a deadline of last year do not know
whether this year's is the same day.

The page's edition is told by `[site] edition` in cfplint's configuration, its title, its front matter, the site's
title, its address, or the dates of the conference itself. Dates of the autumn before an edition belong to it; news,
posts and pages of past editions are left alone, and so is a sentence that says that an event has taken place, an event
of a sponsor or partner, and what lies more than ten years back.

A date of last year in a comment is reported by `commented-date` too: one rule says that it has passed, which depends on
the day, the other that it never was of this edition.

## Bad
```md file=_config.yml
title: Symposium on Lamps 2023
```
```md file=call.md
---
---
* Paper submission deadline: July 12, 2021
```

## Good
```md file=_config.yml
title: Symposium on Lamps 2023
```
```md file=call.md
---
---
* Paper submission deadline: July 12, 2023
```

```md file=_config.yml case
title: Symposium on Lamps 2023
```
```md file=about.md
---
---
The 2021 workshop was held in Exampleville on May 5-6, 2021.
```

## Fix safety
No fix: the new date is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT009", severity=Severity.WARNING, since="0.1")
def wrong_edition(mention: DateMention) -> Iterator[Finding]:
    """Report deadlines and events, shown or not, whose year is another edition's."""
    if mention.wrong_edition and not mention.archive and mention.start is not None:
        hidden = {"commented": " in a comment", "script": " for machines", "struck": " that is struck"}
        yield Finding(
            mention.place,
            f"the {mention.kind} {mention.as_told}{hidden.get(mention.state, '')} is of {mention.start.year}, "
            f"but this is the edition of {mention.edition}",
            "Write the date of this edition, or remove it.",
        )
