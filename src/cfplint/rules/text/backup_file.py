"""A copy that an editor or a shared folder left behind is published.

## Why
Jekyll copies every file that it does not know: `call.md.orig` is on the web for everybody, with what was taken out of
the newer one. Told are names that end in `.bak`, `.backup`, `.old`, `.orig`, `.rej`, `.save`, `.swp` or `.swo`, and
conflicted copies of shared folders. Files whose names begin with `.`, `#` or `_`, or end in `~`, Jekyll leaves out.

## Bad
```md file=call.md.orig
Papers are due in May.
```
```md
---
title: Call
---
```

## Good
```md file=old.md
---
title: The old venue
---
```
```md file=_drafts/call.md.orig
Papers are due in May.
```
```md
---
title: Call
---
```

## Fix safety
No fix: look whether something in it is still wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT010", severity=Severity.WARNING, since="0.1")
def backup_file(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "backup-file":
        yield Finding(problem.place, problem.message, "Delete it, or name it under `exclude` in `_config.yml`.")
