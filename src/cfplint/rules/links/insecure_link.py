"""A page loads something, or sends a form, by `http:`.

## Why
A page that is served by `https:`, as GitHub Pages does, does not run scripts, style sheets and frames that come by
`http:`; browsers warn of forms that are sent so. A link by `http:` to the own host takes visitors off the secured site.

## Bad
```md
---
title: Home
---
<script src="http://cdn.example/menu.js"></script>
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
<script src="https://cdn.example/menu.js"></script>

[An old page](http://old.example/)
```
```md file=other.txt

```

## Fixed
```md
---
title: Home
---
<script src="https://cdn.example/menu.js"></script>
```
```md file=other.txt

```

## Fix safety
Unsafe: `https` is written; whether that host answers by it is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace, is_on_this_computer
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import rewritten
from cfplint.rules.link_notes import called, finding_about, is_loaded, leaves_security, quoted
from cfplint.rules.rule import rule


@rule(code="LNK012", severity=Severity.WARNING, since="0.1")
def insecure_link(link: Link, space: UrlSpace) -> Iterator[Finding]:
    """Report `http:` where a browser blocks it or warns, and to the own host."""
    if link.unresolved or link.url[:7].lower() != "http://" or is_on_this_computer(link.url):
        return
    form = link.attribute in ("action", "formaction")
    if is_loaded(link) or form or leaves_security(link, space):
        what = "form is sent" if form else f"{called(link)} is loaded" if is_loaded(link) else "link to this site goes"
        message = f"this {what} by http: {quoted(link)}"
        fix = rewritten(link, f"https{link.url[4:]}")
        yield finding_about(link, message, "Write `https:` if the host has it.", fix)
