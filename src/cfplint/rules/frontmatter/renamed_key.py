"""The plugins of a site stand under a key that Jekyll 4 does not read.

## Why
`gems` is called `plugins` since Jekyll 3.5. Jekyll 3, and so GitHub Pages' own builder, reads the old name too; Jekyll
4 passes over it without a word: feeds, site maps and redirects are missing from the site, or a tag ends the build.

## Bad
```yaml file=_config.yml
gems:
  - jekyll-feed
```
```md
---
title: Call
---
```

## Good
```yaml file=_config.yml
plugins:
  - jekyll-feed
```
```md
---
title: Call
---
```

## Fix safety
No fix: plugins that were never loaded may change every page.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="FRM021", severity=Severity.WARNING, since="0.1")
def renamed_key(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "renamed-key":
        yield Finding(problem.place, problem.message, "Write `plugins`, which every Jekyll since 3.5 reads.")
