"""A mail link has no address, or one that no mail can go to.

## Why
Authors who want to ask something get a mail program with a wrong address, or none.

## Bad
```md
---
title: Home
---
[The chairs](mailto:chairs.conf.example)
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
[The chairs](mailto:chairs@conf.example?subject=Question)
```
```md file=other.txt

```

## Fix safety
No fix: only the author knows the address.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import mail_trouble
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK010", severity=Severity.WARNING, since="0.1")
def bad_mailto(link: Link) -> Iterator[Finding]:
    """Report a `mailto:` without an address, or with one that is none (RFC 6068)."""
    reason = None if link.unresolved else mail_trouble(link.url)
    if reason:
        message = f"the mail link {quoted(link)} does not work: {reason}"
        yield finding_about(link, message, "Write `mailto:` and the address, such as `mailto:chairs@conf.example`.")
