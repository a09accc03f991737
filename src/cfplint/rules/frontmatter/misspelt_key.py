"""A key of front matter is misspelt.

## Why
Jekyll passes over keys that it does not know, so the page loses its title, its layout or its address without a word.

## Bad
```md
---
tilte: Call
layout: page
---
Text.
```

```md case
---
Title: Call
---
Text.
```

## Good
```md
---
title: Call
tile: blue
venue: The library
---
Text. {{ page.tile }}
```

## Fixed
```md
---
title: Call
layout: page
---
Text.
```
```md case
---
title: Call
---
Text.
```

## Fix safety
Unsafe: the page gets what it lacked.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cfplint.facts.front_matter_keys import UnreadKey
from cfplint.facts.one_slip import one_slip_away
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit

_ALWAYS_JEKYLLS = frozenset("layout permalink published categories excerpt_separator redirect_from redirect_to".split())
"""What nothing but Jekyll and its plugins gives a meaning."""
_KNOWN = _ALWAYS_JEKYLLS | frozenset("title description category date tags excerpt author image lang sitemap".split())
_OTHER_WORDS = frozenset(
    "titles authors images dates descriptions excerpts layouts long land late data dated tabs".split()
)
"""Words of their own that lie one slip away from a key."""
_SHORTEST = 5


@cache
def _slips() -> dict[str, str]:
    slips = {slip: key for key in sorted(_KNOWN) if len(key) >= _SHORTEST for slip in one_slip_away(key)}
    return {slip: key for slip, key in slips.items() if slip not in _KNOWN | _OTHER_WORDS}


@rule(code="FRM014", severity=Severity.WARNING, since="0.1")
def misspelt_key(key: UnreadKey) -> Iterator[Finding]:
    """Report keys that nothing reads and that lie one slip away from one that the page lacks."""
    lower = key.name.lower()
    meant = lower if lower in _KNOWN and lower != key.name else _slips().get(lower)
    if meant and meant not in key.beside and (not key.themed or meant in _ALWAYS_JEKYLLS):
        place = key.place
        edit = Edit(place.path, place.span.start, place.span.end, meant)
        yield Finding(
            place,
            f"nothing reads the key `{key.name}`",
            f"Write `{meant}`, if that is meant.",
            fix=Fix.unsafe(f"Write `{meant}`", [edit]),
        )
