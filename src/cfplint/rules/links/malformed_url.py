"""A URL is written so that it cannot lead where it should.

## Why
A scheme that is misspelled, or followed by one slash, makes a path of this site out of the address of another; a space
in the host, or a second URL behind the first, leads nowhere; `file:` leads to the computer of its author.

## Bad
```md
---
title: Home
---
<a href="http//conf.example/">The conference</a>
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
<a href="http://conf.example/">The conference</a>
```
```md file=other.txt

```

## Fix safety
No fix: what was meant can be guessed, but not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import malformed
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK009", severity=Severity.WARNING, since="0.1")
def malformed_url(link: Link) -> Iterator[Finding]:
    """Report a URL that is none."""
    reason = None if link.unresolved or "{{" in link.url else malformed(link.url)
    if reason:
        help_ = "Write the whole URL, such as `https://conf.example/call`."
        yield finding_about(link, f"{quoted(link)} is no URL: {reason}", help_)
