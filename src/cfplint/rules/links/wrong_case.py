"""A link differs from the name of its file in upper and lower case.

## Why
macOS and Windows take the one for the other, so that the link works on its author's computer. GitHub Pages and nearly
all servers do not, and visitors get a 404.

## Bad
```md
---
title: Home
---
[Call for papers](/Call.html)
```
```md file=call.md
---
title: Call
---
Text.
```

## Good
```md
---
title: Home
---
[Call for papers](/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```

## Fixed
```md
---
title: Home
---
[Call for papers](/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```

## Fix safety
Unsafe: the path is spelled as the file is, so that the link leads to where there was a 404.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import in_right_case
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK006", severity=Severity.ERROR, since="0.1")
def wrong_case(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report a link whose target exists in another case."""
    verdict = space.resolve(link)
    if verdict.kind == "wrong-case":
        message = f"the {called(link)} {quoted(link)} is broken: {verdict.reason}"
        help_ = "Write the path as the file is named."
        yield finding_about(link, message, help_, in_right_case(link, verdict.right))
