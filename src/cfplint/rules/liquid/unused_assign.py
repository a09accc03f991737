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
Unsafe: nothing reads the variable, but blank lines and attribute lists around the tag may join what stands beside them.
Tags that trim white space (`{%-`) are left to the author.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.assignments import Assignment
from cfplint.rules.finding import Finding, Fix, Related, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit


@rule(code="LIQ011", severity=Severity.INFO, since="0.1")
def unused_assign(assignment: Assignment) -> Iterator[Finding]:
    """Report the tag."""
    if assignment.used:
        return
    edits = [Edit(place.path, place.span.start, place.span.end, "") for place in assignment.places]
    yield Finding(
        assignment.place,
        f"nothing uses the variable `{assignment.name}`",
        "Take the tag out, or correct the name.",
        tuple(Related(place, "set here, too") for place in assignment.places[1:]),
        fix=Fix.unsafe("Take out what sets it", edits) if assignment.removable else None,
    )
