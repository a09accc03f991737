"""A variable is set and never used.

## Why
It leaves nothing on any page. Often the name is misspelled where it was to be used.

## Bad
```md
---
title: Call
---
{% assign chair = "Ann" %}
The chair is {{ page.chair }}.
```

## Good
```md
---
title: Call
---
{% assign chair = "Ann" %}
The chair is {{ chair }}.
```

## Fixed
```md
---
title: Call
---

The chair is {{ page.chair }}.
```

## Fix safety
Safe: an `assign` writes nothing. A `capture` and a tag that trims white space (`{%-`) are left to the author.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.assignments import Assignment
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit


@rule(code="LIQ011", severity=Severity.INFO, since="0.1")
def unused_assign(assignment: Assignment) -> Iterator[Finding]:
    """Report the tag."""
    if assignment.used:
        return
    place = assignment.place
    edit = Edit(place.path, place.span.start, place.span.end, "")
    yield Finding(
        place,
        f"nothing uses the variable `{assignment.name}`",
        "Take the tag out, or correct the name.",
        fix=Fix.safe("Take the tag out", (edit,)) if assignment.removable else None,
    )
