"""A link or footnote refers to something that the page does not define.

## Why
`[text][name]` and `[^name]` stay text, brackets and all, where no line `[name]: url` or `[^name]: text` gives the name
a meaning.

## Bad
```md
---
title: Call
---
Read the [guidelines][guide].
```

## Good
```md
---
title: Call
---
Read the [guidelines][guide].

[guide]: https://example.org/guidelines
```

## Fix safety
No fix: only the author knows where it leads.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD012", severity=Severity.WARNING, since="0.1")
def undefined_reference(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind in {"unknown-link-id", "unknown-footnote"}:
        yield Finding(problem.place, problem.message, "Define the name, or correct it.")
