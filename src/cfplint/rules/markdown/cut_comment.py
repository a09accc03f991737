"""An HTML comment is cut apart by the list or paragraph that it stands in, and shows.

## Why
Blocks are found before comments: in a list, a line that begins with `*`, `-` or a number ends the item, and in a line
of text a blank line ends the paragraph, also between `<!--` and `-->`. So what was commented out is on the page, with
the marks of the comment.

## Bad
```md
---
title: Call
---
* Papers: May 1
<!--
* Posters: June 1
-->
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

_OPENED = re.compile(r"(?<!\\)<!--")


@rule(code="MKD023", severity=Severity.WARNING, since="0.1")
def cut_comment(text: MarkdownText) -> Iterator[Finding]:
    """Report each comment that its block leaves open."""
    if text.kind != "text":
        return
    closed = text.text.text.rfind("-->")
    for match, place in text.found(_OPENED):
        if match.start() < closed:
            continue
        yield Finding(
            place,
            "this comment is cut apart, and what it was to hide shows",
            "Take it out, or let it begin behind a blank line, outside the list.",
        )
        return
