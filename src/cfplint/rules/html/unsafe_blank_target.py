"""A link to another site opens a window that can reach back.

## Why
Without `rel="noopener"` the page that a link opens could send yours to another address. Browsers since 2021 prevent
that for `target="_blank"`, but not for windows with a name of their own (`target="new"`), nor do older ones. One
finding tells of all such links in a file.

## Bad
```md
---
title: Call
---
<a href="https://example.org/hotel" target="_blank">The hotel</a>
```

## Good
```md
---
title: Call
---
<a href="https://example.org/hotel" target="_blank" rel="noopener">The hotel</a>
<a href="/venue" target="_blank">The venue</a>
```

## Fix safety
No fix yet: `cfplint convert` adds `rel="noopener"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_HERE = frozenset(("", "_self", "_parent", "_top"))


@rule(code="HTM012", severity=Severity.INFO, since="0.1")
def unsafe_blank_target(element: Element) -> Iterator[Finding]:
    """Report links to other sites that open a window and do not cut it off, those of one file together."""
    if element.name in ("a", "area", "form") and _is_unsafe(element):
        message = f'`target="{element.attributes["target"]}"` stands without `rel="noopener"`'
        yield Finding(element.place, message, 'Add `rel="noopener"`.', told_with="target")


def _is_unsafe(element: Element) -> bool:
    """Whether a link opens a window of another site that can reach back."""
    if element.attributes.get("target", "").strip().lower() in _HERE:
        return False
    address = element.attributes.get("action" if element.name == "form" else "href", "").strip().lower()
    rel = element.attributes.get("rel", "").lower().split()
    return address.startswith(("http://", "https://", "//")) and not {"noopener", "noreferrer"} & set(rel)
