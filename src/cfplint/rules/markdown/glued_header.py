"""A header has no blank line before it and is read as part of the paragraph.

## Why
Plain kramdown begins a header only behind a blank line; else the number signs stand in the text.

## Bad
```md
---
title: Call
---
We invite papers.
## Dates
```
```yaml file=_config.yml
kramdown:
  input: kramdown
```

## Good
```md
---
title: Call
---
We invite papers.

## Dates
```
```yaml file=_config.yml
kramdown:
  input: kramdown
```

## Fixed
```md
---
title: Call
---
We invite papers.

## Dates
```
```yaml file=_config.yml
kramdown:
  input: kramdown
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

_HEADER = re.compile(r"(?<=\n)(?P<header>#{1,6}[ \t]+[^\s#][^\n]*)")


@rule(code="MKD007", severity=Severity.WARNING, since="0.1")
def glued_header(text: MarkdownText) -> Iterator[Finding]:
    """Report each line of a paragraph, but its first, that looks like a header."""
    if text.kind != "text" or text.within[-1] != "p":
        return
    for match, place in text.found(_HEADER, "header"):
        start = match.start("header")
        edits = text.edit(start, start, "\n")
        yield Finding(
            place,
            f"`{match['header'].strip()}` runs on in the paragraph before it",
            "Put a blank line before the header.",
            fix=Fix.unsafe("Put a blank line before the header", edits) if edits else None,
        )
