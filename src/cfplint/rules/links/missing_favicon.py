"""A page names no icon, and the site has no `/favicon.ico`.

## Why
Browsers show the icon in their tabs and bookmarks, and ask for `/favicon.ico` at the root of the host where a page
names none: that is a 404 for each visitor. Off by default.

## Bad
```md
---
title: Home
---
Welcome.
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
Welcome.
```
```md file=favicon.ico
an image
```

## Fix safety
No fix: the icon is for the organisers to choose.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Iconless
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="LNK021", severity=Severity.INFO, since="0.1", default=False)
def missing_favicon(page: Iconless, space: UrlSpace) -> Iterator[Finding]:
    """Report a page without an icon on a site without `/favicon.ico`."""
    answer = space.answer("/favicon.ico").kind
    # With a baseurl the file is not at the root of the host, where browsers ask for it.
    if answer == "broken" or (answer == "ok" and space.baseurl):
        help_ = 'Write `<link rel="icon" href="…">` in its head, or add /favicon.ico.'
        yield Finding(page.place, "this page names no icon, and the site has no /favicon.ico", help_)
