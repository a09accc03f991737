"""The front matter is no valid YAML.

## Why
Jekyll prints an error, goes on, and publishes the page without its title, layout and permalink.

## Bad
```md
---
title: 'Call
layout: page
---
Text.
```

## Good
```md
---
title: 'Call'
---
Text.
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM001", severity=Severity.ERROR, since="0.1")
def invalid_front_matter(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-front-matter":
        yield Finding(
            problem.place, problem.message, "Mend the YAML: quotes, indentation, or a colon in an unquoted value."
        )
