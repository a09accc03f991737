"""A layout is asked for that is not there.

## Why
Jekyll drops it in silence (a line in the build's log): the page is published bare, without head, style and navigation.

## Bad
```md
---
title: Call
layout: pgae
---
Text.
```
```html file=_layouts/page.html
{{ content }}
```

## Good
```md
---
title: Call
layout: page
---
Text.
```
```html file=_layouts/page.html
{{ content }}
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM006", severity=Severity.WARNING, since="0.1")
def unknown_layout(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unknown-layout":
        yield Finding(problem.place, problem.message, "Write the name of a file in `_layouts`, or take the key out.")
