"""A template asks for a value that is nowhere, and prints nothing.

## Why
Liquid says nothing of a misspelled name, of a data file that is not there, or of a record that a data file does not
have. Properties that pages and records may leave out, and what a condition or `default` asks for, are left alone. One
finding tells of all uses of one name in a file.

## Bad
```md
---
title: People
chair: bob
---
{{ site.data.people[page.chair].name }}
```
```yaml file=_data/people.yml
ann:
  name: Ann
```

## Good
```md
---
title: People
chair: ann
---
{{ site.data.people[page.chair].name }}
```
```yaml file=_data/people.yml
ann:
  name: Ann
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


@rule(code="LIQ010", severity=Severity.WARNING, since="0.1")
def undefined_variable(problem: LiquidProblem) -> Iterator[Finding]:
    """Report names that are not there, the uses of one in a file together."""
    if problem.kind == "undefined-variable":
        yield Finding(
            problem.place,
            problem.message,
            "Correct the name, or define it.",
            included_by(problem.chain),
            told_with=problem.message,
        )
