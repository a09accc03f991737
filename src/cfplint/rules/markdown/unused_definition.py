"""A link, footnote or abbreviation is defined and never used.

## Why
It leaves nothing on any page: a footnote is not shown, and a link leads from nowhere. Often its reference is
misspelled. Lists of definitions that stand in an include for many pages are left alone.

## Bad
```md
---
title: Call
---
Read the guidelines.

[guide]: https://example.org/guidelines
```

## Good
```md
---
title: Call
---
Read the [guidelines][guide].

[guide]: https://example.org/guidelines
```

## Fixed
```md
---
title: Call
---
Read the guidelines.
```

## Fix safety
Safe where blank lines stand around it and a paragraph, a header or nothing follows. Unsafe elsewhere: a definition
parts what stands before and behind it, and two lists become one without it. Its lines go with one of the blank lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownDefinition
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule


@rule(code="MKD013", severity=Severity.INFO, since="0.1")
def unused_definition(definition: MarkdownDefinition) -> Iterator[Finding]:
    """Report what no page uses."""
    if definition.is_comment or definition.used or not definition.edits:
        return
    fix = Fix.safe if definition.unseen else Fix.unsafe
    if not definition.place.path.startswith("_includes/"):
        yield Finding(
            definition.place,
            f"nothing refers to the {definition.sort} `{definition.name}`",
            "Take the line out, or correct the name.",
            fix=fix("Take it out", definition.edits),
        )
