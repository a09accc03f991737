"""Dates contradict the order in which a call runs.

## Why
A notification before the submission, a final version before the notification, a range that ends before it begins: one
of the two dates is wrong, mostly in its year, and nobody can tell which.

Dates of one section are compared, each milestone with the one before it: abstract, paper, notification, final version,
conference. A milestone that the section dates twice, as for several tracks, is not compared.

## Bad
```md
* Paper submission: May 4, 2026
* Notification: April 20, 2026
```

## Good
```md
* Paper submission: May 4, 2026
* Notification: June 20, 2026
```

## Fix safety
No fix: which of the dates is wrong is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cfplint.facts.dates import DateMention, DateSection
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule

_STAGES = {"abstract_submission": 0, "paper_submission": 1, "notification": 2, "camera_ready": 3, "conference": 4}
_GUESSED_WRONG = 180
"""Dates without a year that lie so many days apart may be of another year than the one that they were taken for."""


@rule(code="DAT011", severity=Severity.WARNING, since="0.1")
def out_of_order(section: DateSection) -> Iterator[Finding]:
    """Report milestones that lie before the one that they follow, and ranges that end before they begin."""
    for mention in section.mentions:
        if mention.start and mention.end and mention.end < mention.start:
            told = f"{mention.as_told} ends before it begins"
            yield Finding(mention.place, told, "Correct the first or the last day.")
    staged = [mention for mention in section.mentions if mention.milestone in _STAGES and mention.start]
    names = [mention.milestone for mention in staged]
    once = [mention for mention in staged if names.count(mention.milestone) == 1]
    once.sort(key=lambda mention: _STAGES[mention.milestone or ""])
    told_of: set[DateMention] = set()
    for earlier, later in combinations(once, 2):
        if later not in told_of and _is_before(later, earlier):
            told_of.add(later)
            yield Finding(
                later.place,
                f"the {_name(later)}, {later.as_told}, lies before the {_name(earlier)}, {earlier.as_told}",
                "Correct the date that is wrong.",
                related=(Related(earlier.place, f"the {_name(earlier)}"),),
            )


def _is_before(later: DateMention, earlier: DateMention) -> bool:
    if later.last_day is None or earlier.start is None or later.last_day >= earlier.start:
        return False
    written = later.year_explicit and earlier.year_explicit
    return written or (earlier.start - later.last_day).days < _GUESSED_WRONG


def _name(mention: DateMention) -> str:
    return (mention.milestone or "").replace("_", " ")
