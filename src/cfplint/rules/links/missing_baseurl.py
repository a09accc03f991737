"""A link works only where the site is served at the root of its host: the baseurl is missing from it.

## Why
A site with `baseurl: /2026` is served below that path, so `/call.html` is a 404 (or last year's page) though
`/2026/call.html` is there. On `jekyll serve` with an empty baseurl nobody notices.

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

## Fixed
```md
---
title: Home
---
[Call]({{ site.baseurl }}/call.html)
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
Unsafe: `{{ site.baseurl }}` is written before the path, which changes where the link leads; in data files, inside a
tag or an output (`{% include button.html url="/call.html" %}`) and in `raw`, where Liquid is not run, nothing is
changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import below_baseurl
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule
from cfplint.site.liquid_files import LiquidFiles


@rule(code="LNK005", severity=Severity.WARNING, since="0.1")
def missing_baseurl(link: Link, space: UrlSpace, templates: LiquidFiles) -> Iterator[Finding]:
    """Report a path from the root of the host whose file lies below baseurl."""
    verdict = space.resolve(link)
    if verdict.kind == "missing-baseurl":
        message = f"{quoted(link)} lacks the site's baseurl: {verdict.reason}"
        help_ = "Begin it with `{{ site.baseurl }}`, or use `relative_url`."
        yield finding_about(link, message, help_, below_baseurl(link, link.url, templates))
