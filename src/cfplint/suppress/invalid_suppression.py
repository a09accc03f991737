"""A suppression cannot be understood, so it silences nothing.

## Why

A suppression that silences everything hides what nobody has looked at, and one with a slip in it seems to work. So it
has to name what it silences.

## Bad

```md today=2026-11-23
<!-- cfplint: ignore -->
* Paper submission: July 12, 2023
```

## Good

```md today=2026-11-23
<!-- cfplint: ignore[past-deadline] -- kept for the record -->
* Paper submission: July 12, 2023
```

## Fix safety

No fix: only its writer knows what was meant.
"""

from collections.abc import Iterator

from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.suppress.suppression import Suppression


@rule(code="SUP001", severity=Severity.WARNING, since="0.1")
def invalid_suppression(suppression: Suppression) -> Iterator[Finding]:
    """Report a suppression with a problem."""
    if suppression.problem:
        yield Finding(
            suppression.place,
            suppression.problem,
            help="Write `cfplint: ignore[rule] -- reason`, with the names of the rules it is about.",
        )
