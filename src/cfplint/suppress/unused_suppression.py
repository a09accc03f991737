"""A suppression silences nothing.

## Why

What it was about has been repaired or has moved. Left in place, it hides the next finding of its rule at this spot.

## Bad

```md today=2026-11-23
<!-- cfplint: ignore[past-deadline] -->
All dates are announced in the spring.
```

## Good

```md today=2026-11-23
All dates are announced in the spring.
```

## Fixed

```md today=2026-11-23
All dates are announced in the spring.
```

## Fix safety

Safe: the comment, or the name that is not needed, goes; a comment between two blocks is no part of what is read.
Front matter is left to a person.
"""

from collections.abc import Iterator

from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit, Place, Span
from cfplint.suppress.suppression import SuppressedName, UnusedNames


@rule(code="SUP003", severity=Severity.WARNING, since="0.1")
def unused_suppression(unused: UnusedNames) -> Iterator[Finding]:
    """Report the names of one suppression that silenced nothing."""
    suppression = unused.suppression
    everything = len(unused.names) == len(suppression.names)
    names = ", ".join(f"`{name.name}`" for name in unused.names)
    place = suppression.place
    if not everything:
        place = Place(place.path, unused.names[0].span.cover(unused.names[-1].span))
    fix = None
    if suppression.in_comment and everything:
        fix = Fix.safe("Remove the suppression", [Edit(place.path, *_ends(suppression.removal), "")])
    elif suppression.in_comment:
        kept = ", ".join(name.name for name in suppression.names if name not in unused.names)
        inside = _cover(suppression.names)
        fix = Fix.safe(f"Leave {names} out", [Edit(place.path, *_ends(inside), kept)])
    yield Finding(place, f"nothing is left for {names} to silence here", help="Take it out.", fix=fix)


def _cover(names: tuple[SuppressedName, ...]) -> Span:
    return names[0].span.cover(names[-1].span)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
