"""Markdown of GitHub's that kramdown does not read.

## Why
Plain kramdown knows neither `~~struck~~` nor task lists nor fences of backticks, which its GFM flavour does; and
neither of them knows the alerts of GitHub's own pages (`> [!NOTE]`). A visitor sees the marks.

## Bad
```md
---
title: Call
---
> [!NOTE]
> The deadline was extended.
```

## Good
```md
---
title: Call
---
> **Note:** The deadline was extended.
```

## Fix safety
No fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_ALERT = re.compile(r"\A(?P<mark>\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])")
_PLAIN = re.compile(r"(?<![~\\])(?P<struck>~~[^\s~][^~\n]*(?<=\S)~~)(?!~)|\A(?P<task>\[[ xX]\])[ \t]")


@rule(code="MKD019", severity=Severity.WARNING, since="0.1")
def gfm_only_syntax(text: MarkdownText) -> Iterator[Finding]:
    """Report each mark that stays text."""
    if text.kind == "code" and text.within[-1] == "codespan":
        place = text.place(0, len(text.text.text))
        if place and not text.gfm:
            yield Finding(place, "fences of backticks are code inside the line in plain kramdown", "Write `~~~`.")
        return
    if text.kind != "text":
        return
    if "blockquote" in text.within:
        for match, place in text.found(_ALERT):
            yield Finding(place, f"`{match[0]}` is text: kramdown has no alerts", "Write a word in bold instead.")
    for match, place in text.found(_PLAIN) if not text.gfm else ():
        if match["struck"] or "li" in text.within:
            yield Finding(
                place,
                f"`{match[0].strip()}` is text in plain kramdown",
                "Let `_config.yml` say `input: GFM` below `kramdown`, or write HTML.",
            )
