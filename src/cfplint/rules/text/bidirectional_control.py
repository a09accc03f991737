"""A character that turns the direction of writing stands in text that runs one way.

## Why
Nobody sees it, but text behind it may be shown from right to left, so that it does not read as it is written; it comes
along when a name is copied. Lines with Arabic, Hebrew or another script that runs from right to left are left alone.
One finding tells of all of them in a line.

## Bad
```md
---
title: Call
---
Chair: \u202aAnn Lee\u202c, Basel
```

## Good
```md
---
title: Call
---
Chair: Ann Lee, Basel
```

## Fixed
```md
---
title: Call
---
Chair: Ann Lee, Basel
```

## Fix safety
Safe: text that runs from left to right looks the same. Unsafe where the direction is forced (U+202D, U+202E): the
characters behind it then change their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit, Place, SourceFile, Span

_CONTROL = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_FORCED = frozenset("\u202d\u202e")


@rule(code="TXT006", severity=Severity.WARNING, since="0.1")
def bidirectional_control(source: SourceFile) -> Iterator[Finding]:
    """Report the controls of direction in each line without a character that runs from right to left."""
    text = source.raw
    lines: dict[int, list[Span]] = {}
    for match in _CONTROL.finditer(text):
        lines.setdefault(source.position(match.start()).line, []).append(Span(*match.span()))
    for spans in lines.values():
        start = text.rfind("\n", 0, spans[0].start) + 1
        end = text.find("\n", spans[-1].end)
        if _RIGHT_TO_LEFT.search(text, start, len(text) if end < 0 else end):
            continue
        edits = [Edit(source.path, span.start, span.end, "") for span in spans]
        forced = any(_FORCED & set(text[span.start : span.end]) for span in spans)
        yield Finding(
            Place(source.path, spans[0]),
            f"U+{ord(text[spans[0].start]):04X} turns the direction of writing, and cannot be seen",
            "Take it out.",
            fix=Fix("Take the controls of direction out", "unsafe" if forced else "safe", tuple(edits)),
        )
