"""A plugin is not run, so it is unknown whether it has the tags and filters that pages use.

## Why
Nothing of a site is executed. A tag or filter that neither Liquid nor Jekyll has may be a plugin's, so it is told once,
here, and not as broken; on the pages it stays empty.

## Bad
```md
---
title: Papers
---
{% bibliography %} and {% cite knuth %}
```
```yaml file=_config.yml
plugins: [jekyll-scholar]
```

## Good
```md
---
title: Papers
---
{% if page.title %}Papers{% endif %}
```
```yaml file=_config.yml
plugins: [jekyll-scholar]
```

## Fix safety
No fix: nothing need be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.unread import Unread
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.rules.wanted import places_of, so_much


@rule(code="LIQ009", severity=Severity.INFO, since="0.1")
def unread_plugin(unread: Unread) -> Iterator[Finding]:
    """Report the plugins that may have what is not found."""
    if unread.kind == "plugin":
        names = ", ".join(f"“{name}”" for name in unread.names)
        what = f"the plugin {names} is" if len(unread.names) == 1 else f"the plugins {names} are"
        message = f"{what} not run here, so {so_much(unread)} unknown"
        yield Finding(unread.place, message, "Nothing is to be done if the site builds with Jekyll.", places_of(unread))
