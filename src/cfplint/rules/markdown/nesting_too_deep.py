"""Blocks or spans are nested deeper than cfplint follows.

## Why
What lies deeper is taken as text. No page that a person wrote is nested so deep: something is left open.

## Bad
```md
---
title: Call
---
>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> deep
```

## Good
```md
---
title: Call
---
> > > not so deep
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD002", severity=Severity.WARNING, since="0.1")
def nesting_too_deep(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "nesting-too-deep":
        yield Finding(problem.place, problem.message, "Look for what was not closed.")
