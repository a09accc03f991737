"""A countdown has run out.

## Why
A timer that shows zeros, negative numbers or `EXPIRED` stands where visitors look first.

Countdowns are attributes such as `data-countdown`, frames of timer services, and scripts that count down to a date.

## Bad
```html today=2023-11-01
<p>Until the conference: <span class="timer" data-countdown="2023-10-25"></span></p>
```

## Good
```html today=2023-10-01
<p>Until the conference: <span class="timer" data-countdown="2023-10-25"></span></p>
```

## Fixed
```html today=2023-11-01
<p>Until the conference:</p>
```

## Fix safety
Unsafe: the element that counts goes with all that it holds. No fix for scripts, and none where Liquid makes
a part of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.dates.removals import Removals
from cfplint.facts.dated import Countdown
from cfplint.rules.date_notes import removing
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT017", severity=Severity.WARNING, since="0.1")
def expired_countdown(countdown: Countdown, clock: Clock, removals: Removals) -> Iterator[Finding]:
    """Report countdowns to a day that has ended everywhere."""
    if countdown.is_over(clock):
        yield Finding(
            countdown.place,
            f'the countdown ({countdown.how}) to "{countdown.text}" ran out {clock.ago(countdown.day)}',
            "Remove it, or let it count to the next date.",
            fix=removing(removals.of_element(countdown.place)),
        )
