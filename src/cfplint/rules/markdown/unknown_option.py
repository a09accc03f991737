"""kramdown does not know an option, or refuses its value.

## Why
kramdown goes on as if the option were not there, so what its author meant to switch on or off is not. It is told where
the option stands: in `_config.yml`, or in the `{::options}` of a page.

## Bad
```md
---
title: Call
---
{::options auto_identifiers="false" /}

# Call
```

## Good
```md
---
title: Call
---
{::options auto_ids="false" /}

# Call
```

## Fix safety
No fix: only the author knows which option was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD003", severity=Severity.WARNING, since="0.1")
def unknown_option(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unknown-option":
        yield Finding(
            problem.place,
            problem.message,
            "Correct it by the list at https://kramdown.gettalong.org/options.html, or take it out.",
        )
