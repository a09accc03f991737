"""A header has no space behind its number signs.

## Why
Jekyll reads GFM, where `##Dates` is no header but text with two number signs in it.

## Bad
```md
---
title: Call
---
##Important dates

May 1: papers
```

## Good
```md
---
title: Call
---
## Important dates

May 1: papers
```

## Fixed
```md
---
title: Call
---
## Important dates

May 1: papers
```

## Fix safety
Unsafe: the text becomes the header that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule

_MARKS = re.compile(r"^[ ]{0,3}(?P<marks>#{2,6}|#(?=[A-Z][a-z]* [^\n#]*$))(?=[^\W\d]|\d+[ .])", re.MULTILINE)
_LINE = re.compile(r"[^\n]*")
_HASHTAG = re.compile(r"(?<![\w&/])#\w")


@rule(code="MKD008", severity=Severity.WARNING, since="0.1")
def header_without_space(text: MarkdownText) -> Iterator[Finding]:
    """Report each line of a paragraph that would be a header with a space in it."""
    if text.kind != "text" or not text.gfm or text.within[-1] != "p":
        return
    lines = text.text.text
    for match, place in text.found(_MARKS, "marks"):
        end = match.end("marks")
        line = _LINE.match(lines, end)[0]  # type: ignore[index]  # it matches everywhere
        if _HASHTAG.search(line):
            continue
        edits = text.edit(end, end, " ")
        yield Finding(
            place,
            f"`{match['marks']}{line.strip()}` is text, not a header",
            "Put a space behind the number signs.",
            fix=Fix.unsafe("Put a space behind the number signs", edits) if edits else None,
        )
