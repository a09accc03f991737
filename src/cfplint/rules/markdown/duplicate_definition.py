"""A link, footnote or abbreviation is defined twice, and differently.

## Why
The later one wins for the whole page, so what refers to the first leads elsewhere than it says.

## Bad
```md
---
title: Call
---
Read the [guidelines][guide].

[guide]: https://example.org/2023
[guide]: https://example.org/2024
```

## Good
```md
---
title: Call
---
Read the [guidelines][guide].

[guide]: https://example.org/2024
```

## Fix safety
No fix: only the author knows which one is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownDefinition
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="MKD014", severity=Severity.WARNING, since="0.1")
def duplicate_definition(definition: MarkdownDefinition) -> Iterator[Finding]:
    """Report each definition that makes another one void."""
    if definition.replaces is not None and not definition.is_comment:
        yield Finding(
            definition.place,
            f"the {definition.sort} `{definition.name}` is defined already, as something else",
            "Take one of them out, or give it a name of its own.",
            (Related(definition.replaces, "defined here before"),),
        )
