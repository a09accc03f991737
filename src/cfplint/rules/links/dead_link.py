"""A link leads to a page of another site that does not exist any more.

## Why
Visitors get an error page, or none at all. It is asked only by `check --external`, and only what is certain is told:
the server answers 404 or 410, or the name of the host does not exist.

## Bad
```md
See [the call of 2019](https://conf.example/2019/call).
```
```http
404 https://conf.example/2019/call
```

## Good
```md
See [the call of 2019](https://conf.example/archive/2019/call).
```
```http
200 https://conf.example/archive/2019/call
```

## Fix safety
No fix: only the author knows what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import Outside
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK030", severity=Severity.WARNING, since="0.1")
def dead_link(link: Link, outside: Outside) -> Iterator[Finding]:
    """Report a link out of the site at whose end nothing is."""
    answer = outside.answer(link)
    if answer is not None and answer.state == "dead":
        message = f"the {called(link)} {quoted(link)} is dead: {answer.reason}"
        yield finding_about(link, message, "Find its new address, a copy in an archive, or take it out.")
