"""A CSV or TSV data file cannot be read.

## Why
Jekyll stops the whole build at it.

## Bad
```md
---
title: Call
---
Text.
```
```csv file=_data/a.csv
name,day
"Ada,Monday
```

## Good
```md
---
title: Call
---
Text.
```
```csv file=_data/a.csv
name,day
"Ada",Monday
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM011", severity=Severity.ERROR, since="0.1")
def invalid_table(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-table":
        yield Finding(problem.place, problem.message, "Mend the file.")
