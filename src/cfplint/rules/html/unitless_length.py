"""A length in a style sheet has no unit, so that browsers drop its declaration.

## Why
`margin: 50 auto` is none: only 0 goes without a unit, so nothing of the declaration holds. Which unit was meant, and
whether the page looks right now without, only a person can say; `cfplint convert` leaves it. A page without a doctype
reads most such lengths as pixels, and loses them when it gets one.

## Bad
```html
<style>.banner { margin: 50 auto; }</style>
```

```html case
<style>@media (min-width: 600px) { .banner { background: url(a;b.png); left: -9999 } }</style>
```

## Good
```html
<style>.banner { margin: 50px auto 0; line-height: 1.5; }</style>
```

```html case
<style>
.banner { z-index: 5; flex: 1 1 0; opacity: .5; font-weight: 700; zoom: 2; columns: 2; border-image-width: 2; }
.banner { --width: 5; width: var(--width, 5); height: calc(5 * 1px); aspect-ratio: 16 / 9; margin: +0 -0 0.0 00; }
.banner { /* left: 5; */ background: url(data:image/svg+xml;width:5;x); content: "; width: 5;"; }
</style>
<style type="text/less">.banner { width: 5; }</style>
```

## Fix safety
No fix: with a unit the declaration holds, and the page looks another way than it did.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import UnitlessLength
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="HTM019", severity=Severity.WARNING, since="0.1")
def unitless_length(length: UnitlessLength) -> Iterator[Finding]:
    """Report lengths without a unit in the style sheets that a page holds."""
    yield Finding(
        length.place,
        f"the length `{length.length}` in `{length.property}` has no unit",
        f"Write `{length.length}px` if pixels are meant, else take the declaration out.",
    )
