"""Liquid inside an HTML comment is still evaluated.

## Why
Liquid knows nothing of HTML: what is commented out with `<!-- -->` is rendered all the same, its includes are read,
its errors stop the build, and what it writes is sent to every visitor inside the comment.

## Bad
```md
---
title: Call
---
<!-- The old list: {{ site.baseurl }}/old -->
```

## Good
```md
---
title: Call
---
{% comment %} The old list: {{ site.baseurl }}/old {% endcomment %}
```

## Fix safety
No fix yet: mostly the whole comment can go.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import LiquidMarkup
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ002", severity=Severity.WARNING, since="0.1")
def liquid_in_comment(markup: LiquidMarkup) -> Iterator[Finding]:
    """Report the first tag or output that is evaluated in each HTML comment."""
    comment = markup.html_comment
    if comment is None or not markup.first_in_comment:
        return
    what = f"the tag `{markup.name}`" if markup.kind == "tag" else f"`{markup.argument}`"
    yield Finding(
        markup.place,
        f"{what} is still evaluated, although it stands in an HTML comment",
        "Use `{% comment %}` … `{% endcomment %}`, or take it out.",
        (Related(comment, "the comment"),),
    )
