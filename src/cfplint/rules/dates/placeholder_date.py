"""A date is still to be announced.

## Why
`TBA` is a promise. It stays when the date is known, because the page where it was announced is another one, and authors
who look here go on waiting.

Placeholders are `TBA`, `to be announced` and the like in English, German, French, Spanish, Portuguese and Italian.
Placeholders for speakers, rooms and programmes are left alone, and so are news, posts and pages of past editions. A
placeholder in a comment counts: it comes back with the comment.

## Bad
```md
* Notification of acceptance: TBA
```

## Good
```md
* Notification of acceptance: June 12, 2026
* Keynote speaker: TBA
```

```md case
<!-- * Notification: TBA -->
* Submission deadline: July 12, 2023
```

## Fix safety
No fix: the date is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DatePlaceholder
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT010", severity=Severity.INFO, since="0.1")
def placeholder_date(placeholder: DatePlaceholder) -> Iterator[Finding]:
    """Report placeholders where a date is due."""
    if not placeholder.archive:
        about = f' for "{placeholder.label}"' if placeholder.label else ""
        yield Finding(
            placeholder.place, f'"{placeholder.text}" stands for the date{about}', "Write the date once it is known."
        )
