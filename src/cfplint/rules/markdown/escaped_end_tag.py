"""An end tag closes nothing, and shows as text.

## Why
kramdown takes an end tag without a start tag before it for text: a visitor reads `</div>`.

## Bad
```md
---
title: Call
---
Papers are due in May.</b>
```

## Good
```md
---
title: Call
---
<b>Papers are due in May.</b>
```

## Fix safety
No fix: either its start tag is missing, or it can go.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD020", severity=Severity.WARNING, since="0.1")
def escaped_end_tag(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "stray-end-tag":
        yield Finding(problem.place, problem.message, "Take it out, or put its start tag where it begins.")
