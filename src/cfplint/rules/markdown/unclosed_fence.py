"""A code fence is never closed, so it begins no code.

## Why
kramdown takes a fence without an end for text: the backticks show, and the code behind it is read as Markdown.

## Bad
````md
---
title: Call
---
```sh
make *all*
````

## Good
````md
---
title: Call
---
```sh
make *all*
```
````

## Fix safety
No fix: only the author knows where the code ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$", re.MULTILINE)


@rule(code="MKD009", severity=Severity.WARNING, since="0.1")
def unclosed_fence(text: MarkdownText) -> Iterator[Finding]:
    """Report the first line of a paragraph that is a fence."""
    if text.kind != "text" or text.within[-1] != "p" or not (text.gfm or "~~~" in text.text.text):
        return
    for match, place in text.found(_FENCE, "fence"):
        yield Finding(
            place,
            f"the fence `{match['fence']}` is text, as nothing closes it",
            f"Put a line `{match['fence']}` behind the code, no further in than the first.",
        )
        return
