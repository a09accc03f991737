"""A commented-out item of a list lands inside the item before it.

## Why
kramdown reads on in an item until the next one begins, so a comment below it becomes part of it: it moves with that
item, and an attribute list behind it goes astray. No visitor sees it, but everybody who reads the page's source does.

## Bad
```md
---
title: Call
---
* Papers: May 1
<!-- * Posters: June 1 -->
* Camera-ready: July 1
```

## Good
```md
---
title: Call
---
* Papers: May 1
* Camera-ready: July 1
```

## Fix safety
No fix: mostly the comment can go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_ITEM = re.compile(r"\A<!--+\s*(?:[*+-]|\d+\.)[ \t]+[^\s-]")


@rule(code="MKD011", severity=Severity.INFO, since="0.1")
def comment_in_list_item(text: MarkdownText) -> Iterator[Finding]:
    """Report each comment in an item that hides an item."""
    if text.kind != "comment" or "li" not in text.within or not _ITEM.match(text.text.text):
        return
    place = text.place(0, len(text.text.text))
    if place:
        yield Finding(place, "this commented-out item is part of the item before it", "Take it out.")
