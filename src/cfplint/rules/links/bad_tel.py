"""A telephone link has no number, or one that cannot be dialled.

## Why
A visitor who taps it gets nothing, or a wrong number.

## Bad
```md
---
title: Home
---
[Call us](tel:)
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
[Call us](tel:+49-30-1234567)
```
```md file=other.txt

```

## Fix safety
No fix: only the author knows the number.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import phone_trouble
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK011", severity=Severity.WARNING, since="0.1")
def bad_tel(link: Link) -> Iterator[Finding]:
    """Report a `tel:` without a number, or with one that is none (RFC 3966)."""
    reason = None if link.unresolved else phone_trouble(link.url)
    if reason:
        message = f"the telephone link {quoted(link)} does not work: {reason}"
        yield finding_about(link, message, "Write `tel:`, `+`, the country's code and the number.")
