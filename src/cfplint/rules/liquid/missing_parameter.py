"""An include prints a parameter that the tag does not give.

## Why
Liquid prints nothing for it, so a link has no target or a sentence no name. An include that asks first, with `if` or
`default`, is left alone.

## Bad
```md
---
title: Call
---
{% include person.html name="Ann" %}
```
```html file=_includes/person.html
<a href="{{ include.url }}">{{ include.name }}</a>
```

## Good
```md
---
title: Call
---
{% include person.html name="Ann" url="https://example.org/ann" %}
```
```html file=_includes/person.html
<a href="{{ include.url }}">{{ include.name }}</a>
```

## Fix safety
No fix: only the author knows the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import LiquidProblem
from cfplint.rules.chain import included_by
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ009", severity=Severity.WARNING, since="0.1")
def missing_parameter(problem: LiquidProblem) -> Iterator[Finding]:
    """Report each tag that does not give what its include prints."""
    if problem.kind == "missing-parameter":
        used = (Related(problem.used, "printed here"),) if problem.used else ()
        yield Finding(
            problem.place,
            problem.message,
            "Give the parameter, or let the include ask for it with `if` or `default`.",
            (*used, *included_by(problem.chain)),
        )
