"""An attribute list attaches to nothing.

## Why
kramdown takes `{:.class}` away from the page whether or not there is a block or span beside it to carry the class, so
the style that its author meant is missing without a trace.

## Bad
```md
---
title: Call
---
A paragraph.

{:.lead}
```

## Good
```md
---
title: Call
---
A paragraph.

{:.lead}
Another one.
```

## Fix safety
No fix: only the author knows what it was meant for.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD001", severity=Severity.WARNING, since="0.1")
def stray_attribute_list(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "stray-attribute-list":
        yield Finding(
            problem.place,
            problem.message,
            "Put it on the line directly before or after its block, or directly behind its span.",
        )
