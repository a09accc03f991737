"""The `alt` of an image is empty.

## Why
An empty `alt` says that an image only decorates, and who cannot see it is told nothing of it. For a line or a
flourish that is right; of a sponsor's logo or a picture of the venue it takes away all there is to know. Off by
default, as only a person can tell the one from the other. Images that say in another way that they decorate
(`role="presentation"`, `aria-hidden`) are left alone; [missing-alt](missing-alt.md) is about those without `alt`.

## Bad
```md
---
title: Venue
---
![](library.jpg)
```
```md case
---
title: Venue
---
<img src="library.jpg" alt="  ">
```

## Good
```md
---
title: Venue
---
![The old library, seen from the river](library.jpg)
<img src="line.png" alt="" role="presentation">
```

## Fix safety
No fix: only a person can say what the image tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.images import Image
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_DECORATING = frozenset(("presentation", "none"))


@rule(code="HTM015", severity=Severity.INFO, since="0.1", default=False)
def empty_alt(image: Image) -> Iterator[Finding]:
    """Report images whose `alt` holds nothing, unless they say that they decorate."""
    has = image.element.attributes
    decorates = has.get("role", "").lower() in _DECORATING or has.get("aria-hidden", "").lower() == "true"
    if has.get("alt", "?").strip() or image.has_other_words or decorates:
        return
    shown = f"the image “{image.urls[0]}”" if image.urls and len(image.urls[0]) < 200 else "this image"
    yield Finding(
        image.element.place,
        f"the `alt` of {shown} is empty",
        'Say in `alt` what it tells; write `role="presentation"` too if it only decorates.',
    )
