"""A suppression names a rule, code or family that does not exist.

## Why

It silences nothing, and what it was meant for is reported, or worse: was renamed and is silenced by accident later.

## Bad

```md today=2026-11-23
<!-- cfplint: ignore[past-dedline] -->
* Paper submission: July 12, 2023
```

## Good

```md today=2026-11-23
<!-- cfplint: ignore[past-deadline] -->
* Paper submission: July 12, 2023
```

## Fix safety

No fix: the nearest name need not be the one that was meant.
"""

from collections.abc import Iterator

from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.source import Place
from cfplint.suppress.suppression import UnknownName


@rule(code="SUP002", severity=Severity.ERROR, since="0.1")
def unknown_suppression(unknown: UnknownName) -> Iterator[Finding]:
    """Report a name that nothing bears."""
    hint = f"Did you mean `{unknown.closest}`?" if unknown.closest else "`cfplint rules` lists them all."
    yield Finding(
        Place(unknown.suppression.place.path, unknown.name.span),
        f"`{unknown.name.name}` is no rule, code or family",
        help=hint,
    )
