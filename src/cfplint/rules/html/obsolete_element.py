"""An obsolete element is used.

## Why
HTML has dropped it. A moving `<marquee>` cannot be read by many people; style sheets overrule `<font>` and `<center>`.
One finding tells of all elements of one name in a file.

## Bad
```md
---
title: Call
---
<center>Welcome</center>
```

## Good
```md
---
title: Call
---
<p style="text-align: center">Welcome</p>
```

## Fix safety
No fix yet: `cfplint convert` replaces obsolete elements by their modern form.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_INSTEAD = {
    "acronym": "`<abbr>`",
    "applet": "`<object>`",
    "basefont": "CSS",
    "bgsound": "`<audio>`",
    "big": "CSS",
    "blink": "plain text",
    "center": "CSS (`text-align: center`)",
    "dir": "`<ul>`",
    "font": "CSS",
    "frame": "`<iframe>`",
    "frameset": "`<iframe>`",
    "isindex": "a form",
    "listing": "`<pre>`",
    "marquee": "plain text",
    "nobr": "CSS (`white-space: nowrap`)",
    "noembed": "`<object>`",
    "noframes": "`<iframe>`",
    "plaintext": "`<pre>`",
    "spacer": "CSS",
    "strike": "`<del>` or `<s>`",
    "tt": "`<code>`",
    "xmp": "`<pre>`",
}
"""The obsolete elements of the HTML standard, section 16.2, and what to use instead."""


@rule(code="HTM001", severity=Severity.WARNING, since="0.1")
def obsolete_element(element: Element) -> Iterator[Finding]:
    """Report start tags that the HTML standard calls obsolete, those of one name in a file together."""
    instead = _INSTEAD.get(element.name)
    if instead:
        message = f"`<{element.name}>` is obsolete"
        yield Finding(element.place, message, f"Use {instead}.", told_with=element.name)
