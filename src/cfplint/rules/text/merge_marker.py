"""A merge was left half done.

## Why
Git wrote both versions of a stretch into the file and waits for somebody to choose. The page shows both, with the
marks; in front matter or a data file, the build stops.

## Bad
```md
---
title: Call
---
<<<<<<< HEAD
Papers are due on May 1.
=======
Papers are due on May 8.
>>>>>>> extension
```

## Good
````md
---
title: Call
---
Papers are due on May 8.

```
<<<<<<< HEAD
```
````

## Fix safety
No fix: only a person knows which version holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.source import Place, SourceFile, Span

_LINE = re.compile(
    r"^(?P<mark><{7}|>{7})[ ][^\r\n]*"
    r"|^[ \t>]*(?P<fence>`{3,}|~{3,})"
    r"|(?P<open>\{%-?[ ]*(?:highlight|raw)\b|<pre\b)|(?P<close>\{%-?[ ]*end(?:highlight|raw)\b|</pre\b)",
    re.MULTILINE,
)


@rule(code="TXT008", severity=Severity.ERROR, since="0.1")
def merge_marker(source: SourceFile) -> Iterator[Finding]:
    """Report the first line of each conflict, or the last if the first is gone, but for those that code shows."""
    fence, code, conflict = "", 0, False
    for match in _LINE.finditer(source.raw):
        if match["fence"] and not conflict:
            if not fence:
                fence = match["fence"]
            elif match["fence"].startswith(fence):
                fence = ""
        elif match["mark"] and not fence and code <= 0:
            if match["mark"][0] == "<" or not conflict:
                place = Place(source.path, Span(match.start(), match.start() + len(match[0].rstrip())))
                yield Finding(place, f"`{match[0].rstrip()}` is a mark of a merge", "Keep one of the two versions.")
            conflict = match["mark"][0] == "<"
        elif not fence:
            code += 1 if match["open"] else -1 if match["close"] else 0
