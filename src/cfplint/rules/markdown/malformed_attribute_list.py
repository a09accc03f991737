"""An attribute list is not written as kramdown reads one, and shows as text.

## Why
`{:.lead}` sets a class; without its colon or its closing brace it is text like any other, and its author sees neither
the style nor a warning.

## Bad
```md
---
title: Call
---
A paragraph.
{:.lead
```

## Good
```md
---
title: Call
---
A paragraph.
{:.lead}
```

## Fix safety
No fix: what belongs into the braces is known to the author only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_LIST = re.compile(
    r"(?<![\\{$])(?P<list>"
    r"\{:[ \t]*[.#][A-Za-z][\w-]*+[^{}\n]*$"
    r"|\{[ \t]+:[ \t]*[.#][A-Za-z][\w-]*+[^{}\n]*\}"
    r"|\{[.#][A-Za-z][\w-]*(?:[ \t]+(?:[.#][A-Za-z][\w-]*|[\w-]+=\"[^\"\n]*\"))*[ \t]*\}"
    r"|[(\[]:[ \t]*[.#][A-Za-z][\w-]*[ \t]*[)\]]"
    r")",
    re.MULTILINE,
)


@rule(code="MKD004", severity=Severity.WARNING, since="0.1")
def malformed_attribute_list(text: MarkdownText) -> Iterator[Finding]:
    """Report each stretch of text that is almost an attribute list."""
    if text.kind != "text":
        return
    for match, place in text.found(_LIST, "list"):
        yield Finding(
            place, f"`{match['list'].strip()}` is text, not an attribute list", "Write `{:.class}` or `{:#id}`."
        )
