"""An include prints a parameter that the tag does not give.

## Why
Liquid prints nothing for it, so a link has no target or a sentence no name. It is told of what most tags that include
the file give, and of parts of URLs; an include that asks first, with `if` or `default`, is left alone.

## Bad
```md
---
title: Call
---
{% include person.html name="Ann" %}
```
```html file=_includes/person.html
<a href="{{ include.url }}">{{ include.name }}</a>
```

## Good
```md
---
title: Call
---
{% include person.html name="Ann" url="https://example.org/ann" %}
```
```html file=_includes/person.html
<a href="{{ include.url }}">{{ include.name }}</a>
```

## Fix safety
No fix: only the author knows the value.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.parameters import MissingParameters
from cfplint.rules.chain import included_by
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ009", severity=Severity.WARNING, since="0.1")
def missing_parameter(missing: MissingParameters) -> Iterator[Finding]:
    """Report each tag that does not give what its include prints."""
    said = ", ".join(f"`{name}`" for name in missing.names)
    file = missing.used.path.rpartition("/")[2]
    yield Finding(
        missing.place,
        f"the tag does not give {said}, which `{file}` prints",
        "Give the parameter, or let the include ask for it with `if` or `default`.",
        (Related(missing.used, "printed here"), *included_by(missing.chain)),
    )
