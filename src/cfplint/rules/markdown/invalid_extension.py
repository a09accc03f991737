"""An extension of kramdown is not known, or never ended.

## Why
kramdown leaves `{::name}` in the text where it cannot carry it out.

## Bad
```md
---
title: Call
---
{::box}
Papers are due in May.
```

## Good
```md
---
title: Call
---
{::comment}
Papers are due in May.
{:/}
```

## Fix safety
No fix: only the author knows which extension was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD021", severity=Severity.WARNING, since="0.1")
def invalid_extension(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-extension":
        yield Finding(
            problem.place,
            problem.message,
            "kramdown knows `{::comment}`, `{::nomarkdown}` and `{::options}`, each ended with `{:/}`.",
        )
