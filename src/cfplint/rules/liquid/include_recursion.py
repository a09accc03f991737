"""An include includes itself.

## Why
Jekyll goes on until its stack is full, and stops the build.

## Bad
```md
---
title: Call
---
{% include note.html %}
```
```html file=_includes/note.html
<p>Note</p>{% include note.html %}
```

## Good
```md
---
title: Call
---
{% include note.html %}
```
```html file=_includes/note.html
<p>Note</p>
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


@rule(code="LIQ007", severity=Severity.ERROR, since="0.1")
def include_recursion(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "include-recursion":
        yield Finding(
            problem.place, problem.message, "Take one of the tags of the circle out.", included_by(problem.chain)
        )
