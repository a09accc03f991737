"""A link leads out of the site's baseurl.

## Why
A site with `baseurl: /2026` is served below that path. `/logo.png` then belongs to another site of the host, and there
is no such file below the baseurl either ([missing-baseurl](missing-baseurl.md) is about those that there is). One
finding tells of all such links of a file. A link to another year beside a baseurl with a year (`/2025/`) is meant so.

## Bad
```md
---
title: Home
---
![Logo](/logo.png)
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
No fix: whether the file is missing, or another site has it, is not to be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace, is_edition_beside
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK004", severity=Severity.WARNING, since="0.1")
def outside_baseurl(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report links to paths of the own host that are not below baseurl, those of one file together."""
    verdict = space.resolve(link)
    if verdict.kind == "outside-baseurl" and not is_edition_beside(verdict.target, space.baseurl):
        message = f"{quoted(link)} leads out of the site's baseurl: {verdict.reason}"
        help_text = "Begin it with `{{ site.baseurl }}` and add the file, or give the whole address of the other site."
        yield finding_about(link, message, help_text, told_with="baseurl")
