"""A link leads to a source file, not to the page that is made of it.

## Why
Jekyll publishes `call.md` as `/call.html` or wherever its permalink says; the source itself is not published. On
GitHub's own pages such a link works, on the site it is a 404, unless the plugin `jekyll-relative-links` turns it.

## Bad
```md
---
title: Home
---
[Call for papers](call.md)
```
```md file=call.md
---
title: Call
---
Text.
```

## Good
```md
---
title: Home
---
[Call for papers]({% link call.md %})
```
```md file=call.md
---
title: Call
---
Text.
```

## Fixed
```md
---
title: Home
---
[Call for papers]({{ site.baseurl }}/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```

## Fix safety
Unsafe: the address of the page, behind `{{ site.baseurl }}`, is written in place of the file's name; where Liquid is
not run, as in data files and inside a tag, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.link_fixes import below_baseurl
from cfplint.rules.link_notes import finding_about, quoted
from cfplint.rules.rule import rule
from cfplint.site.liquid_files import LiquidFiles


@rule(code="LNK007", severity=Severity.ERROR, since="0.1")
def source_link(link: Link, space: UrlSpace, templates: LiquidFiles) -> Iterator[Finding]:
    """Report a link to the source of a page."""
    verdict = space.resolve(link)
    if verdict.kind == "source":
        message = f"{quoted(link)} is the source of a page and no page: {verdict.reason}"
        tail = "".join(link.url.partition("#")[1:])
        fix = below_baseurl(link, verdict.right + tail, templates)
        yield finding_about(link, message, "Write the page's address, or use `{% link … %}`.", fix)
