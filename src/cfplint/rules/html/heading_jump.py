"""A heading is more than one level below the one before it.

## Why
The levels are the page's outline: whoever finds their way by them, or reads a table of contents, misses what should
stand between. `cfplint convert` does not know which of the two levels was meant. One
finding tells of all jumps in a file.

## Bad
```md
---
title: Call
---
# Call

### Important dates

Papers are due in May.
```

## Good
```md
---
title: Call
---
# Call

## Important dates

Papers are due in May.
```

## Fix safety
No fix: the size of headings follows their level, so the style sheet may have to change too.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import HeadingTag
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM005", severity=Severity.INFO, since="0.1")
def heading_jump(heading: HeadingTag) -> Iterator[Finding]:
    """Report headings that leave out a level below the one before, those of one file together."""
    if heading.before and heading.level > heading.before + 1 and not heading.empty:
        yield Finding(
            heading.place,
            f"a heading of level {heading.level} follows one of level {heading.before}",
            f"Use level {heading.before + 1}, and CSS for its size.",
            told_with="jump",
        )
