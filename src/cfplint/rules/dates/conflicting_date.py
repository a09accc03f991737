"""One milestone has two dates in one section.

## Why
An extension is made in one place only, and the other keeps the old date. Authors take the later one, and are refused;
or the earlier one, and give up.

Dates conflict where one section gives the same words two days that hold. Rounds, extensions and tracks are left alone:
labels that say so, and sections in which several milestones have two dates.

## Bad
```md
Paper submission deadline: May 4, 2026.

Please note: paper submission deadline: May 11, 2026.
```

## Good
```md
Paper submission deadline: ~~May 4, 2026~~ May 11, 2026.

Poster submission deadline: May 18, 2026.
```

## Fix safety
No fix: which of the dates holds is for the organisers to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.dates import DateMention, DateSection
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.rules.rule import rule

_ONCE = frozenset({"abstract_submission", "paper_submission", "notification", "camera_ready"})
_SAME_WORDS = 2
"""Labels of so many words or more name one thing if one ends with the other."""
_ROUNDS = frozenset(
    {"extended", "new", "revised", "final", "late", "round", "cycle", "phase", "first", "second", "1st", "2nd"}
)


@rule(code="DAT012", severity=Severity.WARNING, since="0.1")
def conflicting_date(section: DateSection) -> Iterator[Finding]:
    """Report a date whose words have had another date before in its section; not one a track, where several have."""
    seen: list[tuple[list[str], DateMention]] = []
    found: list[tuple[DateMention, DateMention]] = []
    for mention in section.mentions:
        words = _words(mention.label)
        if mention.milestone not in _ONCE or mention.end or mention.start is None:
            continue
        if len(words) < _SAME_WORDS or not _ROUNDS.isdisjoint(words):
            continue
        alike = (known for label, known in seen if known.milestone == mention.milestone and _agree(label, words))
        other = next(alike, None)
        if other is None:
            seen.append((words, mention))
        elif other.start != mention.start:
            found.append((mention, other))
    if len({mention.milestone for mention, _ in found}) == 1:
        for mention, other in found:
            yield Finding(
                mention.place,
                f'"{mention.label.strip()}" is {mention.as_told} here and {other.as_told} before',
                "Write the date that holds in both places.",
                related=(Related(other.place, "the other date"),),
            )


def _words(label: str) -> list[str]:
    return "".join(char.lower() if char.isalnum() else " " for char in label).split()


def _agree(one: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer[-len(shorter) :] == shorter
