"""A tag or an output cannot be parsed.

## Why
Jekyll stops the whole build at it, and names a line that is not the file's, because it does not count the front
matter.

## Bad
```md
---
title: Call
---

{% if page.title %}
Welcome.
```

## Good
```md
---
title: Call
---

{% if page.title %}
Welcome.
{% endif %}
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


@rule(code="LIQ005", severity=Severity.ERROR, since="0.1")
def liquid_syntax_error(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "liquid-syntax-error":
        yield Finding(problem.place, problem.message, "Close or mend the tag.", included_by(problem.chain))
