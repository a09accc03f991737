"""A tag has a `style` of its own.

## Why
A matter of taste, and off by default: what is said in a style sheet can be changed for all pages at once.

## Bad
```md
---
title: Call
---
<p style="color: red">Papers are due in May.</p>
```

## Good
```md
---
title: Call
---
<p class="urgent">Papers are due in May.</p>

| Track | Chair |
|:-----:|-------|
| Lamps | Ann   |
```

## Fix safety
No fix yet: `cfplint convert` makes classes of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_OF_MARKDOWN = frozenset(f"text-align: {side}" for side in ("left", "center", "right"))
"""What kramdown writes for the columns of its tables."""


@rule(code="HTM013", severity=Severity.INFO, since="0.1", default=False)
def inline_style(element: Element) -> Iterator[Finding]:
    """Report the `style` attributes that authors wrote."""
    style = element.attributes.get("style", "").strip()
    if style and not (element.name in ("td", "th") and style in _OF_MARKDOWN):
        yield Finding(element.place, f"`<{element.name}>` has a style of its own", "Use a class.")
