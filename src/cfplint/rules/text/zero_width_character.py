"""Characters without width stand in the text.

## Why
Nobody sees them, but they come along when a name, an address or a command is copied, and a search does not find the
word that they stand in. They mostly come from a word processor. What scripts need that join or break letters with
them, such as Persian, Hindi, Thai and emoji, is left alone. One finding tells of all of them in a line.

## Bad
```md
---
title: Call
---
We invite papers that \u200bsolve \u200bproblems.
```

## Good
```md
---
title: Call
---
We invite papers that solve problems.
```

## Fixed
```md
---
title: Call
---
We invite papers that solve problems.
```

## Fix safety
Safe: the page looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit, Place, SourceFile, Span

_ZERO_WIDTH = re.compile(
    # Scripts without spaces between words may break lines there; others join or part their letters.
    "(?:(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])"
    "|[\u2060\ufeff]|(?<![^\x00-\u024f\u2000-\u206f])[\u200c\u200d](?![^\x00-\u024f\u2000-\u206f]))+"
)
_NAMES = {
    "\u200b": "U+200B (zero-width space)",
    "\u200c": "U+200C (zero-width non-joiner)",
    "\u200d": "U+200D (zero-width joiner)",
    "\u2060": "U+2060 (word joiner)",
    "\ufeff": "U+FEFF (zero-width no-break space)",
}


@rule(code="TXT005", severity=Severity.INFO, since="0.1")
def zero_width_character(source: SourceFile) -> Iterator[Finding]:
    """Report the characters without width in each line."""
    lines: dict[int, list[Span]] = {}
    for match in _ZERO_WIDTH.finditer(source.raw):
        lines.setdefault(source.position(match.start()).line, []).append(Span(*match.span()))
    for spans in lines.values():
        count = sum(map(len, spans))
        first = source.raw[spans[0].start]
        others = f" and {count - 1} more" if count > 1 else ""
        edits = [Edit(source.path, span.start, span.end, "") for span in spans]
        yield Finding(
            Place(source.path, spans[0]),
            f"{_NAMES[first]}{others} in this line cannot be seen",
            "Take it out." if count == 1 else "Take them out.",
            fix=Fix.safe("Take what cannot be seen out", edits),
        )
