"""The front matter is never closed.

## Why
Without the second `---` Jekyll renders the file as a page without keys: what was to be its title and its layout stands
at the head of its text, and it has neither.

## Bad
```md
---
title: Call

Text.
```

## Good
```md
---
title: Call
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

_YAML = (".yml", ".yaml")
"""Files in which `---` begins a document: nothing of them is front matter, and Jekyll publishes them as they are."""


@rule(code="FRM002", severity=Severity.ERROR, since="0.1")
def unclosed_front_matter(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unclosed-front-matter" and not problem.place.path.endswith(_YAML):
        yield Finding(problem.place, problem.message, "Write `---` on a line of its own behind the last key.")
