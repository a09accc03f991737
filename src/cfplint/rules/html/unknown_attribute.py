"""An attribute is none of HTML's, though a script may know it.

## Why
Off by default, as browsers pass over it and frameworks have such attributes on purpose. But a checker of HTML takes
each for an error, what HTML calls so some day may clash with it, and `aria-lable` does nothing. One finding tells of
the same attributes of one element in a file.

## Bad
```html
<table><tr paper-id="23"><td>A paper</td></tr></table>
```

```html case
<button aria-lable="Close">×</button>
```

## Good
```html
<table><tr data-paper-id="23"><td>A paper</td></tr></table>
<button aria-label="Close">×</button>
```

## Fix safety
No fix: a script may read it. `cfplint convert` leaves it therefore as it is; attributes that no script can be thought
to know, it takes out.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.html.known import is_invented_attribute
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM017", severity=Severity.INFO, since="0.1", default=False)
def unknown_attribute(element: Element) -> Iterator[Finding]:
    """Report attributes that HTML does not know, and that conversion leaves."""
    names = sorted(name for name in element.attributes if is_invented_attribute(element.name, name))
    if names:
        listed = ", ".join(f"`{name}`" for name in names)
        is_none = "is no attribute" if len(names) == 1 else "are no attributes"
        helped = "Begin its name with `data-`, here and in the scripts that read it."
        if names[0].startswith("aria-"):
            helped = "Look whether its name is spelled right."
        yield Finding(
            element.place,
            f"{listed} {is_none} of `<{element.name}>` in HTML",
            helped,
            told_with=" ".join([element.name, *names]),
        )
