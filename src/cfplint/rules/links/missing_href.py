"""A link or an image lacks the attribute that says where it leads or what it shows.

## Why
`<a>` without `href` cannot be followed, `<img>` without `src` shows nothing. Off by default, since scripts may set
them, and HTML takes an `a` without `href` for the place of a link that is not there now.

## Bad
```md
---
title: Home
---
<a class="button">Register</a>
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
<a class="button" href="https://register.example/">Register</a> <a id="dates"></a>
```
```md file=other.txt

```

## Fix safety
No fix: only the author knows where it shall lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Hrefless
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_ATTRIBUTES = {"img": "src", "script": "src", "meta": "content"}


@rule(code="LNK018", severity=Severity.INFO, since="0.1", default=False)
def missing_href(element: Hrefless) -> Iterator[Finding]:
    """Report an `a` or `area` without `href`, and an `img` or empty `script` without `src`."""
    attribute = _ATTRIBUTES.get(element.element, "href")
    message = f"this `{element.element}` element has no `{attribute}`"
    yield Finding(element.place, message, f"Write its `{attribute}`, or another element.")
