"""An element is never closed.

## Why
Everything behind it lies inside: bold text that goes on to the end of the page, a footer in a column of the content.
What looks right in one browser is a guess of its own. What Markdown closes by itself, `unclosed-html` tells of.

## Bad
```html
<div class="dates">
  <p>Papers are due in <b>May.</p>
</div>
```

```html case
<h2>Important dates</h3>
<p>Papers are due in May.</p>
```

## Good
```html
<div class="dates">
  <p>Papers are due in <b>May</b>.</p>
  <ul><li>Papers<li>Posters</ul>
</div>
```

## Fix safety
No fix: only the author knows where it ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="HTM006", severity=Severity.WARNING, since="0.1")
def unclosed_element(fault: TagFault) -> Iterator[Finding]:
    """Report start tags without an end tag, where HTML wants one."""
    if fault.kind == "unclosed":
        others = (Related(fault.other, "the tag that ends it"),) if fault.other else ()
        yield Finding(fault.place, fault.message, f"Put `</{fault.name}>` where it ends.", others)
