"""One thing has two dates, and only one of them can hold.

## Why
An extension is made in one place only, and the other keeps the old date. Authors take the later one, and are refused;
or the earlier one, and give up.

Dates conflict where the same words give a milestone two days: in one part of the conference, on several
pages. They conflict too where a `datetime`, or a countdown's line in a data file, says
another day than the text beside it. Rounds, cycles and tracks are left alone: labels that say so, and milestones that
one page dates twice.

## Bad
```md file=index.md
---
title: Symposium on Lamps
---
Paper submission deadline: May 4, 2026.
```
```md file=dates.md
---
title: Important dates
---
* Paper submission deadline: May 11, 2026
```

```yaml file=_data/dates.yml case
- what: Camera-ready papers
  date: December 2, 2026
  countdown: 2026/10/27 18:00:00
```
```md file=index.md
---
title: Symposium on Lamps
---
```

```html case
<p>Submit by <time datetime="2026-05-04">May 11, 2026</time>.</p>
```

## Good
```md file=index.md
---
title: Symposium on Lamps
---
Paper submission deadline: ~~May 4, 2026~~ May 11, 2026.

Poster submission deadline: May 18, 2026.
```
```md file=dates.md
---
title: Important dates
---
* Paper submission deadline: May 11, 2026
* Tutorial paper submission deadline: June 4, 2026
```

```html case
<p>Submit by <time datetime="2026-05-12T11:59Z">May 11, 2026</time>.</p>
```

## Fix safety
No fix: which of the dates holds is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dated import DateConflict
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="DAT012", severity=Severity.WARNING, since="0.1")
def conflicting_date(conflict: DateConflict) -> Iterator[Finding]:
    """Report dates that another date of the same thing contradicts."""
    mention, other = conflict.mention, conflict.other
    yield Finding(
        mention.place,
        f"{conflict.what}: {mention.as_told} here and {other.as_told} there",
        "Write the date that holds in both places.",
        related=(Related(other.place, "the other date"),),
    )
