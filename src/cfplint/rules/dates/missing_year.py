"""A deadline or an event has no year, and nothing on its page tells which is meant.

## Why
A visitor who comes from a search engine cannot tell whether `May 4` is to come or was last year, and neither can a
program. A year in a heading, the title, another date or the page's foot is enough.

## Bad
```md
* Paper submission deadline: May 4
```

## Good
```md
* Paper submission deadline: May 4, 2026
```

```md case
# Symposium on Lamps 2026

* Paper submission deadline: May 4
```

## Fix safety
No fix: only the organisers know which year is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dated import YearlessDate
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT018", severity=Severity.WARNING, since="0.1")
def missing_year(date: YearlessDate) -> Iterator[Finding]:
    """Report deadlines and events of pages on which no year stands."""
    yield Finding(date.place, f'no year tells when "{date.mention.text}" is', "Write the year with it.")
