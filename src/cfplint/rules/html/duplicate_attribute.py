"""A tag has an attribute twice.

## Why
Only one of the two counts (the first one; in Markdown, kramdown keeps the last), so a class or a style is lost.

## Bad
```html
<p class="lead" class="dates">Papers are due in May.</p>
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
    """Report each attribute that its tag has already."""
    yield Finding(attribute.place, attribute.message, "Put both values into one, or take one of them out.")
