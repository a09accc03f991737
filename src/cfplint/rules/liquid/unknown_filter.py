"""A filter does not exist.

## Why
Jekyll passes the value on in silence, so the page shows it as if the filter were not there. Mostly it is a
misspelling, or a filter of a plugin that the server does not run. One finding tells of all uses of one name in a
file.

## Bad
```md
---
title: Call
---
{{ page.title | upcas }}
```

## Good
```md
---
title: Call
---
{{ page.title | upcase }}
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import LiquidProblem
from cfplint.rules.chain import included_by
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ003", severity=Severity.WARNING, since="0.1")
def unknown_filter(problem: LiquidProblem) -> Iterator[Finding]:
    """Report filters that are not there, the uses of one in a file together."""
    if problem.kind == "unknown-filter":
        yield Finding(
            problem.place,
            problem.message,
            "Write a filter of Liquid or Jekyll, or take it out.",
            included_by(problem.chain),
            told_with=problem.message,
        )
