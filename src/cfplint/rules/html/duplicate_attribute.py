"""A tag has an attribute twice.

## Why
Only one of the two counts (the first one; in Markdown, kramdown keeps the last), so a class or a style is lost.
A quotation mark inside a value ends it too early, and the rest is read as attributes. One finding tells of a tag.

## Bad
```html
<p class="lead" class="dates">Papers are due in May.</p>
```

```html case
<div style="background: url('data:image/svg+xml,%3Csvg width="6" height="6" %3E%3Cg fill="a" %3E%3Cg fill="b">x</div>
```

## Good
```html
<p class="lead dates">Papers are due in May.</p>
```

## Fix safety
No fix: a person must say which of them was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import RepeatedAttribute
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM009", severity=Severity.WARNING, since="0.1")
def duplicate_attribute(attribute: RepeatedAttribute) -> Iterator[Finding]:
    """Report the attributes that a tag has already."""
    yield Finding(
        attribute.place, attribute.message, "Put both values into one, or take one of them out; mind the quotes."
    )
