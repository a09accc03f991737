"""A link to another site opens a window that can reach back.

## Why
Off by default: browsers since 2021 prevent what it is about for `target="_blank"`, as the HTML standard asks. Without
`rel="noopener"` the page that a link opens could send yours to another address in older browsers, and still can from
windows with a name of their own (`target="new"`). One finding tells of all such links in a file.

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

from cfplint.facts.alike import AlikeElements
from cfplint.facts.elements import Element
from cfplint.rules.element_notes import and_others, other_places
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_HERE = frozenset(("", "_self", "_parent", "_top"))


@rule(code="HTM012", severity=Severity.INFO, since="0.1", default=False)
def unsafe_blank_target(alike: AlikeElements) -> Iterator[Finding]:
    """Report the links of a file to other sites that open a window and do not cut it off."""
    if alike.name in ("a", "area", "form") and (elements := [each for each in alike.elements if _is_unsafe(each)]):
        first = elements[0]
        message = f'`target="{first.attributes["target"]}"` stands without `rel="noopener"`{and_others(elements)}'
        yield Finding(first.place, message, 'Add `rel="noopener"`.', other_places(elements))


def _is_unsafe(element: Element) -> bool:
    """Whether a link opens a window of another site that can reach back."""
    if element.attributes.get("target", "").strip().lower() in _HERE:
        return False
    address = element.attributes.get("action" if element.name == "form" else "href", "").strip().lower()
    rel = element.attributes.get("rel", "").lower().split()
    return address.startswith(("http://", "https://", "//")) and not {"noopener", "noreferrer"} & set(rel)
