"""A page promises news for later, and its dates have all passed.

## Why
`Coming soon` and `will be announced shortly` are promises. When the last date of the page is over, nobody will keep
them, and who looks for the programme, the proceedings or the hotel does not learn where it is.

A page counts when the last deadline or event that it shows has passed a month ago; where it shows none, the last that
the site announces counts. What stands in place of a date is a matter of [placeholder-date](placeholder-date.md).

## Bad
```md today=2026-12-01
The conference takes place on September 10-12, 2026.

The programme will be announced soon.
```

## Good
```md today=2026-06-01
The conference takes place on September 10-12, 2026.

The programme will be announced soon.
```

## Fix safety
No fix: only the organisers can keep the promise.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cfplint.clock import Clock
from cfplint.facts.dated import Promise
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_GRACE = timedelta(days=30)
"""So long after an event, photos and proceedings may still be on their way."""


@rule(code="DAT020", severity=Severity.WARNING, since="0.1")
def broken_promise(promise: Promise, clock: Clock) -> Iterator[Finding]:
    """Report promises where the last date was over a month ago."""
    last = promise.last
    if promise.archive or last is None or last.instant is None or last.instant + _GRACE >= clock.now:
        return
    if last.last_day is not None:
        yield Finding(
            promise.place,
            f'"{promise.text}" is still promised; the last date, {last.as_told}, was {clock.ago(last.last_day)}',
            "Say what became of it, or remove the promise.",
        )
