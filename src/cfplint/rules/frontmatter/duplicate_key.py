"""A key stands twice in one mapping.

## Why
The last one wins in silence, so a title, a date or a whole record is lost.

## Bad
```md
---
title: Call
title: Papers
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

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM003", severity=Severity.WARNING, since="0.1")
def duplicate_key(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "duplicate-key":
        yield Finding(problem.place, problem.message, "Take one of them out.")
