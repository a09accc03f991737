"""It cannot be told whether a link to another site leads to what was meant.

## Why
Some servers refuse programs (401, 403, 429, 999), some are down for a while (5xx, no answer in time), some have a
certificate that is not valid, and some addresses are not on the internet. Visitors may get there all the same, so this
is information only and never fails a run. The same goes for a fragment that the page has no element for, as a script of
the page may make one. It is asked only by `check --external`.

## Bad
```md
See [the group](https://network.example/groups/7).
```
```http
999 https://network.example/groups/7
```

## Good
```md
See [the group](https://network.example/groups/7).
```
```http
200 https://network.example/groups/7
```

## Fix safety
No fix: nothing need be wrong. Follow the link in a browser; `ignore` under `[links.external]` names what is never
asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import Outside, web_address
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import called, finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK032", severity=Severity.INFO, since="0.1")
def unverifiable_link(link: Link, outside: Outside) -> Iterator[Finding]:
    """Report a link out of the site of which the other end does not say whether it is fine."""
    answer, asked = outside.answer(link), web_address(link.url, link.base)
    if answer is None or asked is None:
        return
    if answer.state == "unverifiable":
        message = f"the {called(link)} {quoted(link)} cannot be verified: {answer.reason}"
        yield finding_about(link, message, "Follow it in a browser.")
    elif answer.state != "dead" and answer.fragments.get(asked.fragment) is False:
        message = f"the fragment of {quoted(link)} cannot be verified: the page has no element with that id"
        yield finding_about(link, message, "Follow it in a browser.")
