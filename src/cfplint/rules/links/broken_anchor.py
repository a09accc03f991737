"""A link leads to a part of a page that has no such id.

## Why
The page opens at its top, and the visitor has to look for what was promised. Headings get their ids from their text, so
an edited heading breaks the links to it.

## Bad
```md
---
title: Home
---
[Dates](#important-date)

## Important Dates
```

## Good
```md
---
title: Home
---
[Dates](#important-dates)

## Important Dates
```

## Fix safety
No fix: only the author knows which part was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK002", severity=Severity.WARNING, since="0.1")
def broken_anchor(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report a fragment for which its page has no id."""
    verdict = space.resolve(link)
    if verdict.kind == "broken-anchor":
        message = f"the fragment of {quoted(link)} leads nowhere: {verdict.reason}"
        yield finding_about(link, message, "Write the id of an element of that page.")
