"""Liquid left the target of a link empty, or was not run.

## Why
`href="{{ page.slides }}"` on a page without slides leads to the page itself, `/papers/{{ paper.pdf }}` to a folder.
`{{ site.baseurl }}` in a file without front matter stays as it is, and the link leads nowhere. What stands in
`site.github` comes from GitHub Pages and is not known here.

## Bad
```md
---
title: Talk
---
[Slides]({{ page.slides }})
```
```md file=other.txt

```

## Good
```md
---
title: Talk
---
{% if page.slides %}[Slides]({{ page.slides }}){% endif %}
```
```md file=other.txt

```

```html case file=_layouts/default.html
<a href="{{ site.github.zip_url }}">Download</a>
{{ content }}
```
```md file=index.md
---
layout: default
---
Call
```

```md case
---
title: Talks
---
{% assign to = "/" | append: page.folder %}
<a href="{{ to }}">Talks</a>
```

## Fix safety
No fix: give the value, or ask for it by `{% if … %}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule

_FILLED_BY_HOST = re.compile(r"\{\{-?\s*site\.github\b")
"""What GitHub Pages fills, also for a site that names neither its gem nor the plugin."""


@rule(code="LNK016", severity=Severity.WARNING, since="0.1")
def unresolved_liquid(link: Link) -> Iterator[Finding]:
    """Report a link whose target Liquid was to give and did not."""
    if not link.unresolved or _FILLED_BY_HOST.match(link.unresolved):
        return
    if link.unresolved in link.url:
        message = f"“{link.unresolved}” in the link {quoted(link)} is not run"
        yield finding_about(link, message, "Give the file front matter, or write the address itself.")
        return
    left = f"the link is {quoted(link)}" if link.url else "the link is empty"
    message = f"“{link.unresolved}” gives nothing, so {left}"
    yield finding_about(link, message, "Give it a value, or ask by `{% if … %}` whether it has one.")
