"""A script or style sheet of another host is loaded without saying what must be in it.

## Why
Who gets hold of that host runs what he likes on the page. With `integrity` a browser loads the file only if it is the
one that the author saw; with `crossorigin` beside it, as it may not look into the file otherwise and loads nothing. Off
by default: a file that its host changes under one address, such as a sheet of Google's fonts, can have no `integrity`.

## Bad
```html
---
title: Home
---
<script src="https://cdn.example/counter-1.2.js"></script>
```
```html case
---
title: Home
---
<link rel="stylesheet" href="https://cdn.example/grid-5.css" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6">
```

## Good
```html
---
title: Home
---
<script src="https://cdn.example/counter-1.2.js" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6" crossorigin></script>
<script src="/own.js"></script>
```

## Fix safety
No fix: nobody but the author knows which file was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.links import UrlSpace, web_address
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_LOADED = frozenset(("stylesheet", "modulepreload"))
_WHAT = {"script": "script", "link": "style sheet"}


@rule(code="HTM016", severity=Severity.INFO, since="0.1", default=False)
def missing_integrity(element: Element, space: UrlSpace) -> Iterator[Finding]:
    """Report scripts and style sheets of other hosts without `integrity`, or with it but without `crossorigin`."""
    has = element.attributes
    loads = element.name == "script" or (element.name == "link" and _LOADED & set(has.get("rel", "").lower().split()))
    url = has.get("src" if element.name == "script" else "href", "").strip()
    if not loads or web_address(url) is None or space.is_on_own_host(url):
        return
    if not has.get("integrity", "").strip():
        message = f"a {_WHAT[element.name]} of another host is loaded without `integrity`"
        yield Finding(element.place, message, "Write the `integrity` that its host tells, and `crossorigin`.")
    elif "crossorigin" not in has:
        message = f"this {_WHAT[element.name]} has `integrity` without `crossorigin`, so browsers do not load it"
        yield Finding(element.place, message, 'Write `crossorigin="anonymous"` beside it.')
