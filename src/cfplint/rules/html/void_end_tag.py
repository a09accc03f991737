"""An element that has no end tag is given one.

## Why
`<img>`, `<input>` and the like hold nothing, so HTML has no end tag for them and browsers drop it. The page looks as it
was meant to; only the tag is for nothing. `</br>` is another matter, for which browsers make a line break: that is told
by `stray-end-tag`.

## Bad
```html
<p><img src="https://example.org/lamp.png" alt="A lamp"></img></p>
```

## Good
```html
<p><img src="https://example.org/lamp.png" alt="A lamp"></p>
```

## Fixed
```html
<p><img src="https://example.org/lamp.png" alt="A lamp"></p>
```

## Fix safety
Safe: a browser drops the tag.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit


@rule(code="HTM020", severity=Severity.INFO, since="0.1")
def void_end_tag(fault: TagFault) -> Iterator[Finding]:
    """Report end tags of elements that have none."""
    if fault.kind != "void":
        return
    edit = Edit(fault.place.path, fault.place.span.start, fault.place.span.end, "")
    fix = Fix.safe(f"Take `</{fault.name}>` out", [edit]) if fault.dropped else None
    yield Finding(fault.place, fault.message, "Take it out.", fix=fix)
