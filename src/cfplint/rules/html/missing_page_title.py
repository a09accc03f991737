"""A page has no title.

## Why
The title is what a search engine shows, what a bookmark is called and what stands on the browser's tab.

## Bad
```html
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"></head>
<body><p>Papers are due in May.</p></body>
</html>
```

```html case
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title></title></head>
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
No fix: in a layout, `<title>{{ page.title }}</title>` is mostly what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import PageHead
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM011", severity=Severity.WARNING, since="0.1")
def missing_page_title(head: PageHead) -> Iterator[Finding]:
    """Report the `<head>` of pages without `<title>`, and titles without text."""
    if head.refreshes:
        return
    if head.title is None:
        yield Finding(head.head or head.place, "the page has no `<title>`", "Write one in its `<head>`.")
    elif not head.title:
        yield Finding(head.title_place or head.place, "the `<title>` is empty", "Write what the page is about.")
