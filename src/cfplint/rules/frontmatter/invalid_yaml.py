"""A data file (YAML or JSON) or the configuration is not valid.

## Why
Jekyll stops the whole build at it.

## Bad
```md
---
title: Call
---
Text.
```
```yaml file=_data/dates.yml
paper: 'July 12
```

## Good
```md
---
title: Call
---
Text.
```
```yaml file=_data/dates.yml
paper: 'July 12'
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM004", severity=Severity.ERROR, since="0.1")
def invalid_yaml(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-yaml":
        yield Finding(
            problem.place, problem.message, "Mend the YAML: quotes, indentation, or a colon in an unquoted value."
        )
