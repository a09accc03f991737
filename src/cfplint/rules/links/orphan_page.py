"""No page of the site leads to this one.

## Why
Visitors do not find it, and nobody sees when it grows old; mostly it is left over, or its link was lost. Not told of
posts, copied HTML, redirects (`layout: redirect` too), error pages, pages kept out of the site map, and of sites whose
home page leads to no other, or whose menus come from a theme that is not read.

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
[Home](/)
```
```md file=venue.md
---
title: Venue
---
[Home](/)
```

## Good
```md
---
title: Home
---
[Venue](/venue.html)
```
```md file=venue.md
---
title: Venue
---
[Home](/)
```

## Fix safety
No fix: link to it, remove it, or write `sitemap: false` in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import UnlinkedPage
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="LNK015", severity=Severity.INFO, since="0.1")
def orphan_page(page: UnlinkedPage) -> Iterator[Finding]:
    """Report a page that no other page leads to."""
    help_ = "Link to it, remove it, or write `sitemap: false` in its front matter."
    yield Finding(page.place, f"no page leads to {page.url}", help_)
