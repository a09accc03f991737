"""A script stands in an attribute.

## Why
A matter of taste, and off by default: a content security policy that forbids such scripts protects a page better.

## Bad
```md
---
title: Call
---
<button onclick="register()">Register</button>
```

## Good
```md
---
title: Call
---
<button id="register">Register</button>
```

## Fix safety
No fix: the script must be put elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_EVENT = re.compile("on[a-z]{3,}")


@rule(code="HTM014", severity=Severity.INFO, since="0.1", default=False)
def inline_event_handler(element: Element) -> Iterator[Finding]:
    """Report the tags that have event handlers."""
    names = sorted(filter(_EVENT.fullmatch, element.attributes))
    if names:
        listed = ", ".join(f"`{name}`" for name in names)
        yield Finding(element.place, f"{listed} of `<{element.name}>` holds a script", "Use `addEventListener`.")
