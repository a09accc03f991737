"""Text or HTML is indented by four spaces and so became code.

## Why
kramdown takes lines with four spaces or a tab before them for code: a visitor reads tags, links and emphasis as they
are written, in a fixed-width font.

## Bad
```md
---
title: Call
---
Read the guidelines.

    All papers must follow the [guidelines](https://example.org/guidelines).
```

## Good
```md
---
title: Call
---
Read the guidelines.

All papers must follow the [guidelines](https://example.org/guidelines).
```

## Fix safety
No fix: in a list, the right indentation depends on the item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_MARKDOWN = re.compile(
    r"\[[^\[\]\n]+\]\((?:https?:|mailto:|/)[^\s()]+\)|(?<![\w*])\*\*[^\s*][^*\n]*(?<=\S)\*\*(?![\w*])"
)
_TAG = re.compile(r"</?(?:a|b|br|div|em|figure|h[1-6]|i|img|li|ol|p|section|span|strong|table|td|tr|ul)\b[^<>]*>")
_PROSE = re.compile(r"^[ \t]*[_*\"“]{0,2}[^\W\d_]+,?(?:[ ][^\W\d_]+[,.]?){5,}", re.MULTILINE)


@rule(code="MKD017", severity=Severity.WARNING, since="0.1")
def accidental_code_block(text: MarkdownText) -> Iterator[Finding]:
    """Report each block of code that looks like a page's own text."""
    if text.kind != "code" or text.fenced or text.within[-1] != "codeblock":
        return
    written = text.text.text
    in_html = text.after.startswith("<") or any(name.startswith("<") for name in text.within)
    if not (_MARKDOWN.search(written) or (in_html and (_TAG.search(written) or _PROSE.search(written)))):
        return
    start = len(written) - len(written.lstrip())
    line = written[start:].partition("\n")[0].rstrip()
    place = text.place(start, start + len(line))
    if place:
        yield Finding(place, f"`{line}` is shown as code", "Take out the indentation, or put fences around the code.")
