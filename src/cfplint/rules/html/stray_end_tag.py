"""An end tag closes nothing.

## Why
Browsers drop it, or close with it what it was not meant for, such as a box of the layout around the page. Mostly its
start tag was deleted or is misspelt.

## Bad
```html
<p>Papers are due in May.</p>
</div>
```

## Good
```html
<div>
<p>Papers are due in May.</p>
</div>
```

## Fixed
```html
<p>Papers are due in May.</p>

```

## Fix safety
Safe where a browser drops the tag: the page is the same without it. Where it closes an element that it was not meant
for, there is no fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit


@rule(code="HTM007", severity=Severity.WARNING, since="0.1")
def stray_end_tag(fault: TagFault) -> Iterator[Finding]:
    """Report end tags without a start tag."""
    if fault.kind != "stray":
        return
    fix: Fix | None = None
    if fault.dropped:
        edit = Edit(fault.place.path, fault.place.span.start, fault.place.span.end, "")
        fix = Fix.safe(f"Take `</{fault.name}>` out", [edit])
    yield Finding(fault.place, fault.message, "Take it out, or write its start tag.", fix=fix)
