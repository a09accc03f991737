"""A `date` in front matter, or in a post's file name, is none.

## Why
Jekyll stops the whole build at it. In the name of a post, a day that its month does not have becomes one of the next.

## Bad
```md
---
title: Call
---
Text.
```
```md file=_posts/2026-05-01-open.md
---
date: to be announced
---
Text.
```

## Good
```md
---
title: Call
---
Text.
```
```md file=_posts/2026-05-01-open.md
---
date: 2026-05-01
---
Text.
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM009", severity=Severity.ERROR, since="0.1")
def invalid_date_value(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-date-value":
        yield Finding(problem.place, problem.message, "Write YYYY-MM-DD, or YYYY-MM-DD HH:MM:SS +0000.")
