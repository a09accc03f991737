"""Bytes are no UTF-8.

## Why
Jekyll stops at them, or visitors see a replacement character. Mostly the file was saved as Latin-1.

## Bad
```md encoding=latin-1
---
title: Call
---
Meet us at the café.
```

## Good
```md
---
title: Call
---
Meet us at the café.
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT001", severity=Severity.ERROR, since="0.1")
def not_utf8(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "not-utf8":
        yield Finding(problem.place, problem.message, "Save the file as UTF-8, its name too.")
