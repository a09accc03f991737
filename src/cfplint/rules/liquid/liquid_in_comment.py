"""Liquid inside an HTML comment is still evaluated.

## Why
Liquid knows nothing of HTML: what is commented out with `<!-- -->` is rendered all the same, its includes are read,
its errors stop the build, and what it writes is sent to every visitor inside the comment. One finding tells of all
comments of a file that only print something.

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

from cfplint.facts.commented_markup import CommentedMarkup
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule


@rule(code="LIQ002", severity=Severity.INFO, since="0.1")
def liquid_in_comment(commented: CommentedMarkup) -> Iterator[Finding]:
    """Report the first tag or output that is evaluated in each HTML comment, those that only print together."""
    first = commented.first
    what = f"the tag `{first.name}`" if first.kind == "tag" else f"`{first.argument}`"
    yield Finding(
        first.place,
        f"{what} is still evaluated, although it stands in an HTML comment",
        "Use `{% comment %}` … `{% endcomment %}`, or take it out.",
        (Related(commented.comment, "the comment"),),
        told_with="prints" if commented.only_prints else "",
    )
