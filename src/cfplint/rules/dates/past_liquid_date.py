"""Liquid compares a date that has passed with the day of the build.

## Why
A condition such as `{% if today < '2026-05-01' %}` has the same answer at every build from that day on: one of its
branches is never shown again, and next year's copy of the site starts with it. And until that day it holds only where
somebody builds the site again in time.

## Bad
```md today=2026-06-01
---
title: Call
---
{% assign today = 'now' | date: '%Y-%m-%d' %}
{% if today < '2026-05-01' %}Submission is open.{% endif %}
```

```md case today=2026-06-01
---
title: Call
---
{% assign deadline = 'May 1, 2026' | date: '%s' %}
{% assign now = site.time | date: '%s' %}
{% if now > deadline %}Submission is closed.{% endif %}
```

## Good
```md today=2026-04-01
---
title: Call
---
{% assign today = 'now' | date: '%Y-%m-%d' %}
{% if today < '2026-05-01' %}Submission is open.{% endif %}
```

## Fix safety
No fix: whether the branch goes or gets a new date is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.facts.dated import ClockCondition
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT019", severity=Severity.WARNING, since="0.1")
def past_liquid_date(condition: ClockCondition, clock: Clock) -> Iterator[Finding]:
    """Report dates in Liquid which the day of the build has passed."""
    if condition.day < clock.today:
        yield Finding(
            condition.place,
            f'"{condition.text}", {clock.ago(condition.day)}, has decided "{condition.condition}" for every build',
            "Keep the branch that holds and remove the other, or write the new date.",
        )
