"""A permalink makes no address that a page could be written at.

## Why
Jekyll stops the whole build at it: at a placeholder that does not exist, at a permalink that is empty or no text, at a
name that no file can have, and where one page's file is another's folder.

## Bad
```md
---
title: Call
---
Text.
```
```md file=_posts/2026-05-01-open.md
---
permalink: /:yaer/open/
---
Text.
```
```md case file=call.md
---
permalink: /call.html
---
Text.
```
```md file=dates.md
---
permalink: /call.html/dates.html
---
Text.
```

## Good
```md
---
title: Call
---
Text.
```
```md file=_posts/2026-05-01-open.md
---
permalink: /:year/open/
---
Text.
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM010", severity=Severity.ERROR, since="0.1")
def invalid_permalink(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "invalid-permalink":
        help_text = (
            "Write a path of its own, such as `/call/`; Jekyll's documentation on permalinks has the placeholders."
        )
        yield Finding(problem.place, problem.message, help_text)
