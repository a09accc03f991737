"""The brackets of a link are the wrong way round.

## Why
A link is `[text](url)`. `(text)[url]` stays as it is written, for every visitor to read.

## Bad
```md
---
title: Call
---
Read the (guidelines)[https://example.org/guidelines].
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

_REVERSED = re.compile(
    r"(?<![\\\w\])])\((?P<text>[^()\[\]\n]+)\)"
    r"\[(?P<url>(?:https?://|mailto:|www\.|\.{0,2}/|#)[^\]\s]*|[\w/-]+\.(?:html?|md|pdf))\](?![(\[])"
)


@rule(code="MKD015", severity=Severity.WARNING, since="0.1")
def reversed_link(text: MarkdownText) -> Iterator[Finding]:
    """Report each `(text)[url]`."""
    if text.kind != "text":
        return
    for match, place in text.found(_REVERSED):
        edits = text.edit(*match.span(), f"[{match['text']}]({match['url']})")
        yield Finding(
            place,
            f"`{match[0]}` is text, not a link",
            "Write the text between `[` and `]`, and the URL behind it between `(` and `)`.",
            fix=Fix.unsafe("Turn the brackets round", edits) if edits else None,
        )
