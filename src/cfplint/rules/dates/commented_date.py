"""A date that has passed is kept in a comment.

## Why
Dates are commented out when a deadline moves or a page is copied from last year. Nobody sees them rot there: the next
person who copies the page uncomments the wrong one, and everybody who reads the page's source sees them today.

Comments are those of HTML, Liquid, kramdown and YAML. A date that is struck out inside a comment counts as commented.

## Bad
```md today=2023-08-01
# Important dates

<!-- * Paper submission deadline: July 12, 2022 -->

The dates of this year are still to be set.
```

## Good
```md today=2022-07-01
<!-- * Paper submission deadline: July 12, 2022 -->
```

## Fixed
```md today=2023-08-01
# Important dates

The dates of this year are still to be set.
```

## Fix safety
Safe where the page stays as it is without the comment: the same elements and the same text, other comments left out
and each run of white space taken for one blank. Blanks at an element's edge and empty lines may go. Unsafe where a
list or a table around it may change with it, and in a header, whose id may. The comment goes as a whole if everything
in it has passed, else the line or list item of the date; the list item and the blank line that would be left behind
go too. No fix where Liquid runs inside it, nor in Markdown where a second `<!--` stands inside it, as the page may
show the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.dates.removals import Removals
from cfplint.facts.dates import DateMention
from cfplint.rules.date_notes import removing
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="DAT003", severity=Severity.WARNING, since="0.1")
def commented_date(mention: DateMention, clock: Clock, removals: Removals) -> Iterator[Finding]:
    """Report a deadline or event in a comment whose last day lies before today."""
    day = mention.last_day
    if mention.state != "commented" or mention.kind == "other" or mention.archive or mention.unpublished:
        return
    if day is None or day >= clock.today:
        return
    yield Finding(
        mention.place,
        f'a comment keeps the {mention.kind} "{mention.text}", {clock.ago(day)} (last day {day})',
        "Remove it; the file's history keeps it.",
        fix=removing(removals.of_date(mention, clock.today)),
    )
