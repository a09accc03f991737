"""A URL stands in the text and is no link.

## Why
kramdown makes a link of a URL only between `<` and `>` (GitHub's own Markdown does so of any). Whoever reads the page
cannot follow it.

## Bad
```md
---
title: Call
---
Submit at https://submit.acm.org/papers by May.
```

## Good
```md
---
title: Call
---
Submit at <https://submit.acm.org/papers> by May.
```

## Fixed
```md
---
title: Call
---
Submit at <https://submit.acm.org/papers> by May.
```

## Fix safety
Unsafe: the page gets the link that it lacked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.markdown import MarkdownText
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule

_URL = re.compile(
    r"(?<![\w/.@=\"'<\]`])https?://(?!localhost\b|(?:www\.)?example\.)[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?![\w.-])"
    r"(?:[^\s<>\"'`|\ufffc]*[^\s<>\"'`|\ufffc.,;:!?*_\\}\]])?"
)
_BEHIND = tuple(").,;:!?*_")
_OTHER_SLIP = re.compile(r"\][ \t]*[(\[]\Z|\)\[\Z")
"""What stands before a URL that is the second half of a link, for `spaced-link` and `reversed-link` to tell of."""


@rule(code="MKD016", severity=Severity.INFO, since="0.1")
def bare_url(text: MarkdownText) -> Iterator[Finding]:
    """Report each URL that is text; addresses of examples and of the machine itself are meant to be."""
    if text.kind != "text":
        return
    written = text.text.text
    for match in _URL.finditer(written):
        url = _balanced(match[0])
        start, end = match.start(), match.start() + len(url)
        place = text.place(start, end)
        if place is None or _OTHER_SLIP.search(written[max(0, start - 5) : start]):
            continue
        edits = text.edit(start, end, f"<{url}>")
        yield Finding(
            place,
            f"`{url}` is text, not a link",
            "Put it between `<` and `>`, or write `[text](url)`.",
            fix=Fix.unsafe("Make it a link", edits) if edits else None,
        )


def _balanced(url: str) -> str:
    """A URL without the parentheses behind it that belong to the sentence."""
    end, left = len(url), url.count(")") - url.count("(")
    while left > 0 and url.endswith(_BEHIND, 0, end):
        left -= url[end - 1] == ")"
        end -= 1
    return url[:end]
