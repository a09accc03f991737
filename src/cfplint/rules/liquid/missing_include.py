"""An include names a file that is not there.

## Why
Jekyll stops the whole build at such a tag, so the site is not published at all until it is mended.

## Bad
```md
---
title: People
---
{% include speakers.html %}
```

## Good
```md
---
title: People
---
{% include speakers.html %}
```
```html file=_includes/speakers.html
<p>Nobody yet.</p>
```

## Fix safety
No fix: only the author knows which file was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import LiquidProblem
from cfplint.rules.chain import included_by
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ001", severity=Severity.ERROR, since="0.1")
def missing_include(problem: LiquidProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "missing-include":
        yield Finding(
            problem.place,
            problem.message,
            "Write the name of a file in `_includes`, or take the tag out.",
            included_by(problem.chain),
        )
