"""An element of HTML is never closed in its page.

## Why
kramdown closes it at the end of the page's own text, where the layout goes on. So everything behind it lies inside,
and in a block of HTML, Markdown is not read.

## Bad
```md
---
title: Call
---
<div class="dates">
May 1

## Submission
```

## Good
```md
---
title: Call
---
<div class="dates">
May 1
</div>

## Submission
```

## Fix safety
No fix: only the author knows where it ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markdown import MAY_STAY_OPEN
from cfplint.facts.templates import MarkdownProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="MKD010", severity=Severity.WARNING, since="0.1")
def unclosed_html(problem: MarkdownProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unclosed-html" and problem.element not in MAY_STAY_OPEN:
        yield Finding(problem.place, problem.message, "Put its end tag where it ends.")
