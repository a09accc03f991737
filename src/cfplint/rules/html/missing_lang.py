"""A page does not say which language it is in.

## Why
Screen readers take the language of the computer and read English with another tongue's sounds; translation and
hyphenation guess. Mostly one attribute in the layout is all that is missing.

## Bad
```html
<!DOCTYPE html>
<html>
<head><meta charset="utf-8"><title>Call</title></head>
<body><p>Papers are due in May.</p></body>
</html>
```

## Good
```html
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Call</title></head>
<body><p>Papers are due in May.</p></body>
</html>
```

## Fix safety
No fix: cfplint does not guess the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import PageHead
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM010", severity=Severity.WARNING, since="0.1")
def missing_lang(head: PageHead) -> Iterator[Finding]:
    """Report the `<html>` of pages without a language."""
    if head.lang is not None and not head.lang.strip() and not head.refreshes:
        yield Finding(head.place, "`<html>` has no `lang`", 'Name the language, as in `<html lang="en">`.')
