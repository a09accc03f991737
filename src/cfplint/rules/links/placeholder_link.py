"""A link is a placeholder: it leads to `#`, runs nothing, or has no `href` at all.

## Why
`#` leads to the top of the page and is what templates put where an address is to come. Off by default, since scripts
use such links as buttons.

## Bad
```md
---
title: Home
---
[Register](#)
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
[Register](https://register.example/)
```
```md file=other.txt

```

## Fix safety
No fix: only the author knows where it shall lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule

_NOTHING = ("#", "#!", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);", "about:blank")


@rule(code="LNK017", severity=Severity.INFO, since="0.1", default=False)
def placeholder_link(link: Link) -> Iterator[Finding]:
    """Report a link that leads nowhere on purpose."""
    if link.element in ("a", "area") and link.url.lower().replace(" ", "") in _NOTHING and not link.unresolved:
        message = f"{quoted(link)} is a placeholder, it leads nowhere"
        yield finding_about(link, message, "Write the address, or make it a button.")
