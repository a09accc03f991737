"""A theme is not read, so it is unknown whether it has what pages ask for.

## Why
A theme's layouts and includes lie in its gem or in another repository. A gem is read where it lies in the site
(`vendor/`, a `path:` in the Gemfile) or is installed on this machine; a `remote_theme` is not fetched. What is not
found then may be there, so it is told once, here, and not as broken. The same goes for a submodule that is not checked
out.

## Bad
```md
---
title: Call
layout: page
---
Text.
```
```yaml file=_config.yml
theme: a-theme-that-nobody-has
```

## Good
```md
---
title: Call
layout: page
---
Text.
```
```yaml file=_config.yml
theme: a-theme-that-nobody-has
```
```html file=_layouts/page.html
{{ content }}
```

## Fix safety
No fix: nothing need be wrong. Install the theme's gem, or lay its files into the site, to have them read.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.unread import Unread
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.rules.wanted import places_of, so_much


@rule(code="FRM012", severity=Severity.INFO, since="0.1")
def unread_theme(unread: Unread) -> Iterator[Finding]:
    """Report a theme or submodule that may have what is not found."""
    message = f"the {unread.kind} “{unread.names[0]}” is not read here, so {so_much(unread.wanted)} unknown"
    yield Finding(
        unread.place,
        message,
        "Install its gem, or lay its files into the site, to have them read.",
        places_of(unread.wanted),
    )
