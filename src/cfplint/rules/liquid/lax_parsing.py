"""Liquid reads only a part of a tag or an output.

## Why
Where Ruby's Liquid cannot parse what stands there, it falls back to picking out what it knows and passes over the
rest, with a warning in the build's log at most. So `||`, `&&`, `-`, brackets around conditions and filters in them do
nothing.

## Bad
```md
---
title: Call
---
{% if page.title && page.date %}Welcome.{% endif %}
```

## Good
```md
---
title: Call
---
{% if page.title and page.date %}Welcome.{% endif %}
```

## Fix safety
No fix: only the author knows what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import LiquidProblem
from cfplint.rules.chain import included_by
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ012", severity=Severity.WARNING, since="0.1")
def lax_parsing(problem: LiquidProblem) -> Iterator[Finding]:
    """Report what is passed over."""
    if problem.kind == "lax-parsing":
        yield Finding(
            problem.place,
            problem.message,
            "Liquid has `and`, `or`, comparisons, and filters in `{{ … }}` and `assign` only.",
            included_by(problem.chain),
        )
