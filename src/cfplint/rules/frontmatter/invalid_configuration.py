"""The configuration says something that Jekyll cannot use.

## Why
Jekyll stops, or goes on as if the key were not there.

## Bad
```md
---
title: Call
---
Text.
```
```yaml file=_config.yml
collections: 3
```

## Good
```md
---
title: Call
---
Text.
```
```yaml file=_config.yml
title: A Workshop
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM008", severity=Severity.ERROR, since="0.1")
def invalid_configuration(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-configuration":
        yield Finding(problem.place, problem.message, "Write what Jekyll's documentation of the key asks for.")
