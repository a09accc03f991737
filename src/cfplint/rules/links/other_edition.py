"""A link leads into another edition of the site, though this one has the same page.

## Why
A site is copied from last year's, and some links still lead there: authors read last year's call, or register for a
conference that is over. A link whose text names the year, or says that it leads to the past, is left alone.

## Bad
```md
---
title: Home
---
[Call for papers](https://conf.example/2025/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
baseurl: /2026
```

## Good
```md
---
title: Home
---
[Call for papers]({{ '/call.html' | relative_url }}), [call of 2025](https://conf.example/2025/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
baseurl: /2026
```

## Fixed
```md
---
title: Home
---
[Call for papers](https://conf.example/2026/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
baseurl: /2026
```

## Fix safety
Unsafe: the year of this edition is written in place of the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace, other_edition_of
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import rewritten
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK014", severity=Severity.WARNING, since="0.1")
def other_edition(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report a link to a page of an earlier edition that this edition has too."""
    found = other_edition_of(link, space)
    if found:
        message = f"{quoted(link)} leads to the edition of {found.other}; the one of {found.own} has the same page"
        fix = rewritten(link, found.url)
        yield finding_about(link, message, "Link to the page of this edition, or name the year.", fix)
