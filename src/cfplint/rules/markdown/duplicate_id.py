"""Two elements of a page have one id, and something leads to it.

## Why
A link goes to the first of them only. kramdown gives headers ids of their own that differ; one set by `{#id}` or in
HTML is taken as it is, also twice.

## Bad
```md
---
title: Call
---
# Dates {#dates}

# Dates for posters {#dates}
```

## Good
```md
---
title: Call
---
# Dates {#dates}

# Dates for posters {#poster-dates}
```

## Fix safety
No fix: links from elsewhere may use it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import DoubledId
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="MKD018", severity=Severity.WARNING, since="0.1")
def duplicate_id(doubled: DoubledId) -> Iterator[Finding]:
    """Report each id that is taken."""
    yield Finding(
        doubled.place,
        f"the id `{doubled.id}` is taken by an element before this one",
        "Give it another one.",
        (Related(doubled.first, "taken here"),),
    )
