"""An element stands where it cannot, or ends outside of where it began.

## Why
Browsers repair it each time in the same way, but not as it was meant: a list ends the paragraph around it, what stands
in a table outside of its cells moves in front of the table, a link in a link ends the first one. `cfplint convert`
repairs what it can; the rest needs a person.

## Bad
```html
<p>Papers are due:
<ul><li>May 1</li></ul>
</p>
```

```html case
<p><b>Papers <i>and posters</b></i></p>
```

```html case
<ul>
  <p>May 1</p>
</ul>
```

## Good
```html
<p>Papers are due:</p>
<ul><li>May 1</li></ul>
<p><b>Papers <i>and posters</i></b></p>
```

## Fix safety
No fix: `cfplint convert` repairs what a browser repairs.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="HTM008", severity=Severity.WARNING, since="0.1")
def invalid_nesting(fault: TagFault) -> Iterator[Finding]:
    """Report elements that overlap, and elements inside others that cannot hold them."""
    if fault.kind == "nesting":
        others = (Related(fault.other, "the other tag"),) if fault.other else ()
        yield Finding(fault.place, fault.message, "Put the tags where the elements are meant to begin and end.", others)
