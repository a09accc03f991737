"""A tag or filter fails when the page is rendered.

## Why
It can be parsed, but not carried out: Jekyll stops the whole build there.

## Bad
```md
---
title: Call
---
{% link absent.md %}
```

## Good
```md
---
title: Call
---
{% link index.md %}
```
```yaml file=_config.yml
plugins: []
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


@rule(code="LIQ006", severity=Severity.ERROR, since="0.1")
def liquid_error(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "liquid-error":
        yield Finding(
            problem.place, problem.message, "Give the tag or filter what it can work with.", included_by(problem.chain)
        )
