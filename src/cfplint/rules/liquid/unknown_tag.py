"""A tag does not exist.

## Why
Jekyll stops the whole build at a tag that neither Liquid nor a plugin brings.

## Bad
```md
---
title: Call
---
{% inlcude header.html %}
```

## Good
```md
---
title: Call
---
{% if page.title %}Welcome.{% endif %}
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


@rule(code="LIQ004", severity=Severity.ERROR, since="0.1")
def unknown_tag(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unknown-tag":
        yield Finding(
            problem.place,
            problem.message,
            "Write a tag of Liquid or Jekyll, or take it out.",
            included_by(problem.chain),
        )
