"""A permalink holds a placeholder that does not exist.

## Why
Jekyll stops the whole build at it.

## Bad
```md
---
title: Call
---
Text.
```
```md file=_posts/2026-05-01-open.md
---
permalink: /:yaer/open/
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
permalink: /:year/open/
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


@rule(code="FRM010", severity=Severity.ERROR, since="0.1")
def invalid_permalink(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-permalink":
        yield Finding(problem.place, problem.message, "Write a placeholder of Jekyll's documentation on permalinks.")
