"""A heading holds no text.

## Why
Who moves from heading to heading with a screen reader lands on nothing, and tables of contents show an empty line.

## Bad
```md
---
title: Call
---
<h2></h2>

<p>Papers are due in May.</p>
```

## Good
```md
---
title: Call
---
<h2>Important dates</h2>

<p>Papers are due in May.</p>
```

## Fix safety
No fix: text may be missing from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import HeadingTag
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM004", severity=Severity.WARNING, since="0.1")
def empty_heading(heading: HeadingTag) -> Iterator[Finding]:
    """Report headings without anything that is read out, but for those that a script may fill."""
    if heading.empty and not heading.scripted:
        yield Finding(heading.place, f"this `<h{heading.level}>` is empty", "Write its text, or take it out.")
