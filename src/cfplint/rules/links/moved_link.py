"""A link leads to a page of another site that has moved for good.

## Why
The server redirects (301 or 308) and says that the new address shall be used from now on. Such redirects are kept for
some years and then forgotten. It is asked only by `check --external`. A redirect that may change (302, 303, 307) does
not count.

## Bad
```md
See [the society](http://society.example/about).
```
```http
301 http://society.example/about https://society.example/about
200 https://society.example/about
```

## Good
```md
See [the society](https://society.example/about).
```
```http
200 https://society.example/about
```

## Fixed
```md
See [the society](https://society.example/about).
```
```http
200 https://society.example/about
```

## Fix safety
Unsafe: the link leads elsewhere afterwards, where the server says that it has moved to. There is no fix where the
address is put together from parts, nor where the new one is a site's front page, since what was there is mostly gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import Outside
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.moves import moved
from cfplint.rules.rule import rule


@rule(code="LNK031", severity=Severity.INFO, since="0.1")
def moved_link(link: Link, outside: Outside) -> Iterator[Finding]:
    """Report a link out of the site that a permanent redirect answers."""
    answer = outside.answer(link)
    if answer is not None and answer.state == "moved":
        move = moved(link, answer.target)
        message = f"the {called(link)} {quoted(link)} has moved for good, to {move.address}"
        yield finding_about(link, message, move.help, move.fix)
