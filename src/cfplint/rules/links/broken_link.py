"""A link leads to a page or file of this site that does not exist.

## Why
Visitors get a 404, or a page without its style sheet, script or video. The path
rules are those of GitHub Pages: `/x` gives `x.html`, `/x/` only `x/index.html`, and upper
and lower case differ.

## Bad
```md
---
title: Home
---
[Call for papers](/clal.html)
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

## Fix safety
No fix: only the author knows which page was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK001", severity=Severity.ERROR, since="0.1")
def broken_link(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report a link inside the site at whose end nothing is published."""
    verdict = space.resolve(link)
    what = called(link)
    if verdict.kind == "broken" and what != "image":
        message = f"the {what} {quoted(link)} is {'broken' if what == 'link' else 'missing'}: {verdict.reason}"
        yield finding_about(link, message, "Correct the address, or publish something there.")
