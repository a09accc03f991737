"""A template does more than cfplint carries out.

## Why
Loops, nesting, values, output and the tags of a template are limited, because sites are untrusted. What lies behind the
limit is not checked; of a template with too many tags nothing is.

## Bad
```md
---
title: Call
---
{% for a in (1..2000000) %}.{% endfor %}
```

## Good
```md
---
title: Call
---
{% for a in (1..20) %}.{% endfor %}
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


@rule(code="LIQ008", severity=Severity.WARNING, since="0.1")
def liquid_limit(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "liquid-limit":
        yield Finding(
            problem.place,
            problem.message,
            "Make the loop, the value, the nesting or the template smaller.",
            included_by(problem.chain),
        )
