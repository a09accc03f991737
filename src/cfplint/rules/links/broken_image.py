"""An image does not exist.

## Why
Visitors see an empty frame or the alternative text.

## Bad
```md
---
title: Home
---
![Logo](/logo.png)
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
![Logo](/logo.svg)
```
```xml file=logo.svg
<svg/>
```

## Fix safety
No fix: only the author knows which image was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK003", severity=Severity.ERROR, since="0.1")
def broken_image(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report an image of the site that is not there."""
    verdict = space.resolve(link)
    if verdict.kind == "broken" and called(link) == "image":
        message = f"the image {quoted(link)} is missing: {verdict.reason}"
        yield finding_about(link, message, "Correct the address, or add the file.")
