"""An attribute list sets nothing.

## Why
Between its braces there is nothing that kramdown can read, often because of a space around `=` or a missing quote. It
is taken away from the page all the same.

## Bad
```md
---
title: Call
---
[Submit](https://example.org/){:target= "_blank"}
```

## Good
```md
---
title: Call
---
[Submit](https://example.org/){:target="_blank"}
```

## Fix safety
No fix: only the author knows what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD022", severity=Severity.WARNING, since="0.1")
def empty_attribute_list(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-attribute-list":
        yield Finding(problem.place, problem.message, 'Write `{:.class}`, `{:#id}` or `{:name="value"}`.')
