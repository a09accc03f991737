"""A link inside an HTML comment leads to nothing.

## Why
What is commented out comes back one day, links and all. Off by default: no visitor meets it.

## Bad
```md
---
title: Home
---
<!-- <a href="/gone.html">Programme</a> -->
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
<!-- <a href="/">Home</a> -->
```
```md file=other.txt

```

## Fix safety
No fix: remove the comment, or correct the address.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import CommentedLink
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, quoted
from cfplint.rules.rule import rule

_DEAD = ("broken", "broken-anchor", "wrong-case", "source", "missing-baseurl")


@rule(code="LNK019", severity=Severity.INFO, since="0.1", default=False)
def dead_commented_link(commented: CommentedLink, space: UrlSpace) -> Iterator[Finding]:
    """Report a link in a comment at whose end nothing is published."""
    verdict = space.resolve(commented.link)
    if verdict.kind in _DEAD:
        message = f"the {called(commented.link)} {quoted(commented.link)} in a comment is broken: {verdict.reason}"
        yield Finding(commented.place, message, "Remove the comment, or correct the address.")
