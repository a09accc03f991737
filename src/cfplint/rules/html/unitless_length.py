"""A length in a style sheet has no unit, so that browsers drop its declaration.

## Why
`margin: 50 auto` is none: only 0 goes without a unit, so nothing of the declaration holds. Which unit was meant, and
whether the page looks right now without, only a person can say; `cfplint convert` leaves it.

## Bad
```html
<style>.banner { margin: 50 auto; }</style>
```

## Good
```html
<style>.banner { margin: 50px auto; line-height: 1.5; }</style>
```

## Fix safety
No fix: with a unit the declaration holds, and the page looks another way than it did.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import UnitlessLength
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM019", severity=Severity.WARNING, since="0.1")
def unitless_length(length: UnitlessLength) -> Iterator[Finding]:
    """Report lengths without a unit in the style sheets that a page holds."""
    yield Finding(
        length.place,
        f"the length `{length.length}` in `{length.property}` has no unit",
        f"Write `{length.length}px` if pixels are meant, else take the declaration out.",
    )
