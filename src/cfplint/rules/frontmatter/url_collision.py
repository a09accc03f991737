"""Two pages are published at one address.

## Why
Jekyll writes one file over the other and says so in a line of its log; one of the two pages is not there.

## Bad
```md
---
title: Call
---
Text.
```
```md file=call.md
---
permalink: /call/
---
Text.
```
```md file=papers.md
---
permalink: /call/
---
Text.
```

## Good
```md
---
title: Call
---
Text.
```
```md file=call.md
---
permalink: /call/
---
Text.
```
```md file=papers.md
---
permalink: /papers/
---
Text.
```

## Fix safety
No fix: one of the two must move or go.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM013", severity=Severity.ERROR, since="0.1")
def url_collision(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "url-collision":
        yield Finding(problem.place, problem.message, "Give one of them another permalink, or take it out.")
