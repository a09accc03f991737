"""Layouts lead in a circle.

## Why
Jekyll leaves the circle when a layout would come again, without a word: each layout stands around the page once. What
was meant, mostly another layout, is not done.

## Bad
```md
---
layout: a
---
Text.
```
```html file=_layouts/a.html
---
layout: b
---
{{ content }}
```
```html file=_layouts/b.html
---
layout: a
---
{{ content }}
```

## Good
```md
---
layout: a
---
Text.
```
```html file=_layouts/a.html
---
layout: b
---
{{ content }}
```
```html file=_layouts/b.html
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


@rule(code="FRM007", severity=Severity.WARNING, since="0.1")
def layout_cycle(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "layout-cycle":
        yield Finding(problem.place, problem.message, "Take the `layout` key of one of them out.")
