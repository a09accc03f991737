"""A URL leaves its scheme to the page (`//host/…`).

## Why
It was a way to serve one page by `http:` and `https:`. Today it only fails where a page is read without a server, and
in mails and feeds. Off by default, since on a served page it works.

## Bad
```md
---
title: Home
---
<script src="//cdn.example/menu.js"></script>
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
<script src="https://cdn.example/menu.js"></script>
```
```md file=other.txt

```

## Fixed
```md
---
title: Home
---
<script src="https://cdn.example/menu.js"></script>
```
```md file=other.txt

```

## Fix safety
Unsafe: `https:` is written before it; whether that host answers by it is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import rewritten
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK020", severity=Severity.INFO, since="0.1", default=False)
def protocol_relative_link(link: Link) -> Iterator[Finding]:
    """Report a URL that begins with two slashes."""
    if link.url.startswith("//") and not link.unresolved and not link.is_hint:
        fix = rewritten(link, f"https:{link.url}")
        yield finding_about(link, f"{quoted(link)} names no scheme", "Write `https:` before it.", fix)
