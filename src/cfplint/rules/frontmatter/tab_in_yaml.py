"""A tab indents YAML.

## Why
YAML allows only spaces there; the file, or the page's front matter, is lost.

## Bad
```md
---
title: Call
author:
\tname: Ada
---
Text.
```

## Good
```md
---
title: Call
author:
  name: Ada
---
Text.
```

## Fix safety
No fix yet.
"""  # noqa: D301 - the tab is written as its escape, so that it can be seen

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM005", severity=Severity.ERROR, since="0.1")
def tab_in_yaml(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "tab-in-yaml":
        yield Finding(problem.place, problem.message, "Indent with spaces.")
