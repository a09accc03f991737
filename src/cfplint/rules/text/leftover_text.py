"""Text of a template was never replaced.

## Why
Visitors read `TODO`, lorem ipsum or a sentence that came with the template, and take the site for unfinished.

## Bad
```md
---
title: Call
---
Lorem ipsum dolor sit amet, consectetur adipiscing elit.
```

```md case
---
title: Call
---
TODO: name the hotel.
```

## Good
```md
---
title: Call
---
The hotel is at the lake. We keep a to-do list.
```

## Fix safety
No fix: a person must write what belongs there.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.leftovers import Leftover
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT009", severity=Severity.WARNING, since="0.1")
def leftover_text(leftover: Leftover) -> Iterator[Finding]:
    """Report what a page shows of its template."""
    yield Finding(
        leftover.place, f"“{leftover.text}” is left over from a template", "Write what belongs there, or take it out."
    )
