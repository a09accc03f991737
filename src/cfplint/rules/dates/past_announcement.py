"""An announcement is still shown when what it announces is over.

## Why
A banner, a marquee or a paragraph that begins with `Attention:` is the first thing that a visitor reads. Once its date
has passed it hides what is current, and tells that nobody looks after the page.

An announcement is over when the last of its deadlines and events is. Notices are `<marquee>`, elements of the role
`alert`, and those whose class or id names them so (`alert`, `notice`, `announcement`); records of news are left alone.

## Bad
```md today=2023-08-01
# Call for papers

<marquee>Submission is open until July 19, 2023</marquee>

Write to the chairs.
```

```md case today=2023-08-01
Attention: the submission deadline is extended to July 19, 2023!

Write to the chairs.
```

## Good
```md today=2023-07-01
Attention: the submission deadline is extended to July 19, 2023!
```

```md case today=2023-08-01
# News

* Update: the submission deadline is extended to July 19, 2023
```

## Fixed
```md today=2023-08-01
# Call for papers

Write to the chairs.
```

## Fix safety
Unsafe: a notice goes as a whole if each of its paragraphs has a date that is over, else a `<marquee>` loses its tags
and its text stays. No fix where Liquid makes a part of it, and none for a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.clock import Clock
from cfplint.dates.removals import Removals
from cfplint.facts.dated import Announcement
from cfplint.rules.date_notes import removing
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule


@rule(code="DAT016", severity=Severity.WARNING, since="0.1")
def past_announcement(announcement: Announcement, clock: Clock, removals: Removals) -> Iterator[Finding]:
    """Report announcements of nothing but what is over."""
    if announcement.archive or not announcement.is_over(clock):
        return
    last = max(announcement.dates, key=lambda mention: (mention.instant or clock.now, mention.place))
    if last.last_day is not None:
        yield Finding(
            announcement.place,
            f'the announcement ("{announcement.what}") of {last.as_told} was over {clock.ago(last.last_day)}',
            "Remove it, or say what is new.",
            fix=_fix(announcement, removals),
        )


def _fix(announcement: Announcement, removals: Removals) -> Fix | None:
    if announcement.whole is None:
        return None
    if announcement.every:
        return removing(removals.of_stretch(announcement.whole))
    return (
        removing(removals.of_tags(announcement.whole, announcement.place)) if announcement.what == "marquee" else None
    )
