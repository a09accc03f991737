"""A list has no blank line before it and is read as part of the paragraph.

## Why
Plain kramdown begins a list only behind a blank line; else its items run on in one paragraph, with their marks.

## Bad
```md
---
title: Call
---
We invite:
* papers
* posters
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
We invite:

* papers
* posters
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
We invite:

* papers
* posters
```
```yaml file=_config.yml
kramdown:
  input: kramdown
```

## Fix safety
Unsafe: the text becomes the list that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule

_ITEM = r"(?:[*+-]|\d{1,2}\.)[ \t]+[^\s*+-]"
_LIST = re.compile(rf"(?<=\n)[ \t>]*(?P<first>{_ITEM})[^\n]*\n[ \t>]*{_ITEM}|(?<=:\n)[ \t>]*(?P<only>{_ITEM})")


@rule(code="MKD006", severity=Severity.WARNING, since="0.1")
def glued_list(text: MarkdownText) -> Iterator[Finding]:
    """Report the first line of a paragraph that looks like a list's."""
    if text.kind != "text" or text.within[-1] != "p":
        return
    match = _LIST.search(text.text.text)
    if match is None:
        return
    start = match.start("first") if match["first"] else match.start("only")
    end = text.text.text.find("\n", start)
    place = text.place(start, end if end > 0 else len(text.text.text))
    if place:
        line_start = text.text.text.rindex("\n", 0, start) + 1
        edits = text.edit(line_start, line_start, "\n") if text.within == ("p",) else ()
        yield Finding(
            place,
            f"`{text.text.text[start : end if end > 0 else None].strip()}` runs on in the paragraph before it",
            "Put a blank line before the list.",
            fix=Fix.unsafe("Put a blank line before the list", edits) if edits else None,
        )
