"""A link leads to another site by `http:`.

## Why
What passes between the visitor and that site can be read and changed on the way, and browsers warn more and more
before they go there. Off by default: some hosts have no `https:` yet. What a page loads by `http:`, and links to its
own host, are the business of [insecure-link](insecure-link.md); where a host sends its visitors on to `https:` for
good, [moved-link](moved-link.md) tells it, with a fix.

## Bad
```md
[Proceedings](http://proceedings.example/2026)
```

## Good
```md
[Proceedings](https://proceedings.example/2026), [preview](http://localhost:4000/)
```

## Fixed
```md
[Proceedings](https://proceedings.example/2026)
```

## Fix safety
Unsafe: `https:` is written, and whether the host answers there is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace, is_on_this_computer
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import rewritten
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule


@rule(code="LNK022", severity=Severity.INFO, since="0.1", default=False)
def http_link(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report an `a` or `area` that leads to another host by `http:`."""
    leads = link.element in ("a", "area") and link.url[:7].lower() == "http://" and not link.unresolved
    if leads and space.resolve(link).kind == "external" and not is_on_this_computer(link.url):
        message = f"{quoted(link)} leads to another site by http:"
        fix = rewritten(link, f"https{link.url[4:]}")
        yield finding_about(link, message, "Write `https:` if the host has it.", fix)
