"""A space stands between the text and the URL of a link.

## Why
A link is `[text](url)` with nothing between its brackets. With a space there both stay text, for every visitor to read.

## Bad
```md
---
title: Call
---
Read the [guidelines] (https://example.org/guidelines).
```

## Good
```md
---
title: Call
---
Read the [guidelines](https://example.org/guidelines).
```

## Fixed
```md
---
title: Call
---
Read the [guidelines](https://example.org/guidelines).
```

## Fix safety
Unsafe: the page gets the link that it lacked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule

_SPACED = re.compile(r"(?<!\\)\[[^\[\]\n]+\](?P<space>[ \t]+)\((?:https?://|mailto:|www\.|\.{0,2}/|#)[^\s()]*\)")


@rule(code="MKD024", severity=Severity.WARNING, since="0.1")
def spaced_link(text: MarkdownText) -> Iterator[Finding]:
    """Report each `[text] (url)`."""
    if text.kind != "text":
        return
    for match, place in text.found(_SPACED):
        edits = text.edit(*match.span("space"), "")
        yield Finding(
            place,
            f"`{match[0]}` is text, not a link",
            "Take out the space between the brackets.",
            fix=Fix.unsafe("Take out the space", edits) if edits else None,
        )
