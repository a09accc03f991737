"""An image has no `alt`.

## Why
Who cannot see it hears the name of its file, or nothing; a search engine knows as little. `cfplint convert` cannot say
either what is on it.

## Bad
```md
---
title: Call
---
<img src="venue.jpg">
```

## Good
```md
---
title: Call
---
<img src="venue.jpg" alt="The old library, seen from the river">
<img src="line.png" alt="">
<img src="counter.png" data-proofer-ignore>
```

## Fix safety
No fix: only a person can say what the image tells. For one that only decorates, `alt=""` is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.images import Image
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM002", severity=Severity.WARNING, since="0.1")
def missing_alt(image: Image) -> Iterator[Finding]:
    """Report images, and buttons that are images, without words for those who do not see them."""
    element = image.element
    if "alt" in element.attributes or image.has_other_words:
        return
    source = element.attributes.get("src") or element.attributes.get("data-src", "")
    yield Finding(
        element.place,
        f"the image “{source}” has no `alt`" if source and len(source) < 200 else f"`<{element.name}>` has no `alt`",
        'Say in `alt` what it tells; write `alt=""` if it only decorates.',
    )
