"""A plugin is asked for that cfplint does not have.

## Why
cfplint reads a site without Ruby, with the plugins of GitHub Pages written in Python. What another plugin supplies
(tags, filters, layouts, pages, files) is unknown: cfplint cannot check it, and does not call it broken. The finding
names the places that ask for a tag or filter which is not found and may come from there; on the pages it stays empty.
Where several plugins are not there, the one that is known to bring it is named, or whose Ruby file does; else each of
those that may.
`docs/plugins.md` lists what is there, and how a few lines of Python stand in for a site's own tags and filters.

## Bad
```yaml file=_config.yml
plugins:
  - jekyll-polyglot
```
```md
---
title: Call
---
```

```rb file=_plugins/days.rb case
Liquid::Template.register_filter(Days)
```
```md
---
title: Call
---
```

## Good
```yaml file=_config.yml
plugins:
  - jekyll-feed
  - jekyll-seo-tag
```
```md
---
title: Call
---
```

## Fix safety
No fix: the site may well need the plugin.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.rules.wanted import places_of, so_much


@rule(code="FRM020", severity=Severity.INFO, since="0.1")
def unknown_plugin(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unknown-plugin":
        only = tuple(wanted for wanted in problem.wanted if wanted.only)
        shared = tuple(wanted for wanted in problem.wanted if not wanted.only)
        unknown = f"; {so_much(only)} unknown too" if only else ""
        unknown += f"; {so_much(shared, 'may')} come from there" if shared else ""
        advice = "Stand in for its tags and filters with `--plugin FILE`."
        yield Finding(problem.place, f"{problem.message}{unknown}", advice, places_of(problem.wanted))
    elif problem.kind == "failing-plugin":
        yield Finding(problem.place, problem.message, "Look at its settings.")
