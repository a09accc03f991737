"""A button or a field stands in a link or in a button.

## Why
Which of the two a click or the Enter key means differs from browser to browser, and screen readers tell of one of them
only. `cfplint convert` cannot say which was meant.

## Bad
```html
<a href="/register/"><button>Register</button></a>
```

```html case
<button>Register <a href="/terms/">under these terms</a></button>
```

## Good
```html
<a href="/register/" class="button">Register</a>
```

## Fix safety
No fix: the look of a button may hang on its element.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="HTM018", severity=Severity.INFO, since="0.1")
def nested_control(fault: TagFault) -> Iterator[Finding]:
    """Report what can be clicked inside of what can be clicked, that of one file together."""
    if fault.kind == "control":
        others = (Related(fault.other, "the other tag"),) if fault.other else ()
        yield Finding(
            fault.place,
            fault.message,
            "Keep one of them, with the look of the other.",
            others,
            told_with=fault.message,
        )
