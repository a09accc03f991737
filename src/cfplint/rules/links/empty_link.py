"""A link or an image has no target.

## Why
An empty `href` leads to the page itself, an empty `src` shows nothing; mostly the address was to be filled in later.

## Bad
```md
---
title: Home
---
[Registration]()
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
[Registration](#register)
{: #register}
```
```md file=other.txt

```

## Fix safety
No fix: only the author knows where it shall lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about
from cfplint.rules.rule import rule

_LEADING = frozenset(
    (
        *(("a", "href"), ("a", "xlink:href"), ("area", "href"), ("link", "href"), ("meta", "content")),
        *((element, "src") for element in ("img", "script", "iframe", "frame", "embed", "audio", "video", "source")),
    )
)


@rule(code="LNK008", severity=Severity.WARNING, since="0.1")
def empty_link(link: Link) -> Iterator[Finding]:
    """Report an attribute that names a target and is empty."""
    if not link.url and not link.unresolved and (link.element, link.attribute) in _LEADING:
        what = "link" if link.element == "a" else f"`{link.element}` element"
        called = f"the {what} “{link.text}”" if link.text else f"this {what}"
        message = f"{called} has an empty `{link.attribute}`"
        yield finding_about(link, message, "Write the address, or remove the element.")
