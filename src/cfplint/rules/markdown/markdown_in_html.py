"""Markdown stands in a block of HTML and is not read.

## Why
Inside `<div>`, `<p>` and other blocks of HTML, kramdown leaves everything as it is: a visitor reads the asterisks and
brackets.

## Bad
```md
---
title: Call
---
<div class="note">
Submit **before** the first of May.
</div>
```

## Good
```md
---
title: Call
---
<div class="note" markdown="1">
Submit **before** the first of May.
</div>
```

## Fix safety
No fix: `markdown="1"` changes how all of the block is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_MARKDOWN = re.compile(
    r"(?<![\\\w*])(?P<strong>\*\*[^\s*][^*\n<]*(?<=\S)\*\*)(?![\w*])"
    r"|(?<![\\\w])(?P<link>!?\[[^\[\]\n]*\]\((?:https?:|mailto:|[/#.]|[\w-]+[./])[^\s()]*(?:[ ]\"[^\"\n]*\")?\))"
    r"|^[ \t]*(?P<header>#{1,6}[ ]+[^\W\d_][^\n]*)$"
    r"|^[ \t]*(?P<list>[*-][ ]+\S[^\n]*)\n[ \t]*[*-][ ]+\S"
    r"|^[ \t]*(?P<fence>`{3,})",
    re.MULTILINE,
)


@rule(code="MKD005", severity=Severity.WARNING, since="0.1")
def markdown_in_html(text: MarkdownText) -> Iterator[Finding]:
    """Report the first piece of Markdown in each stretch of text in HTML."""
    if text.kind != "html":
        return
    match = _MARKDOWN.search(text.text.text)
    place = text.place(*match.span(match.lastgroup or 0)) if match else None
    if match and place:
        block = next((name for name in reversed(text.within) if name.startswith("<")), "the block")
        yield Finding(
            place,
            f"`{match[match.lastgroup or 0].strip()}` is not read as Markdown inside `{block}`",
            f'Write HTML, or give `{block}` the attribute `markdown="1"`.',
        )
