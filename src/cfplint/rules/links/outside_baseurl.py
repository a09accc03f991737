"""A link leads out of the site's baseurl.

## Why
A site with `baseurl: /2026` is served below that path. `/cfp.html` then belongs to another site of the host; mostly
`{{ site.baseurl }}` or `relative_url` was forgotten.

## Bad
```md
---
title: Home
---
[Call](/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
baseurl: /2026
```

## Good
```md
---
title: Home
---
[Call]({{ '/call.html' | relative_url }})
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
baseurl: /2026
```

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import parts_of
from cfplint.rules.rule import rule


@rule(code="LNK004", severity=Severity.WARNING, since="0.1")
def outside_baseurl(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report a link to a path of the own host that is not below baseurl."""
    verdict = space.resolve(link)
    if verdict.kind == "outside-baseurl":
        message = f"“{link.url}” leads out of the site's baseurl: {verdict.reason}"
        yield Finding(link.place, message, "Begin it with `{{ site.baseurl }}`, or use `relative_url`.", parts_of(link))
