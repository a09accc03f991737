"""Where in the source that stood which a cleaning step changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.conversion import Change
from cfplint.source import Place, Traced

_MOST_LOOKED_FOR = 500
"""So many different things of a page are looked for, as each is a walk through it."""
_PLAIN_TEXT = 8
"""What is shorter stands in a page by chance."""
_ELEMENT = re.compile(r"[a-z][a-z0-9]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=<>"']{1,40})="?(.{1,200}?)"?""")


def places_of(changes: Sequence[tuple[str, Change]], page: Traced) -> list[Place | None]:
    """The place of each change; `None` where it cannot be told for sure.

    A step works on a tree without places. It names what stood there, and if the page holds that as often as it was
    changed, the first of them is the first change's place, and so on.

    Args:
        changes: what was done to the page, in order, each with the name of its step.
        page: the page before that.
    """
    alike: dict[tuple[str, str, str], list[int]] = {}
    for number, (step, change) in enumerate(changes):
        if change.before:
            alike.setdefault((step, change.what, change.before), []).append(number)
    places: list[Place | None] = [None] * len(changes)
    for (_, _, before), numbers in list(alike.items())[:_MOST_LOOKED_FOR]:
        for found in _candidates(before, page.text):
            if len(found) == len(numbers):
                for number, (start, end) in zip(numbers, found, strict=True):
                    places[number] = page.place(start, end)
                break
    return places


def _candidates(before: str, text: str) -> Iterator[list[tuple[int, int]]]:
    """Where that stands which a step names, for each way to write it: a comment, an element, an attribute, a text."""
    yield _found(text, f"<!--{before}-->")
    if _ELEMENT.fullmatch(before):
        yield [match.span() for match in re.finditer(rf"<{before}(?=[\s/>])", text, re.IGNORECASE)]
    if attribute := _ATTRIBUTE.fullmatch(before):
        name, value = attribute.groups()
        yield _found(text, f' {name}="{value}"', f" {name}='{value}'", f" {name}={value} ", f" {name}={value}>", lead=1)
    yield _found(text, f'="{before}"', f"='{before}'", lead=2, tail=1)
    if len(before) >= _PLAIN_TEXT:
        yield _found(text, before)


def _found(text: str, *needles: str, lead: int = 0, tail: int = 0) -> list[tuple[int, int]]:
    """Where texts stand in another one, without some characters before and behind, in order."""
    found: list[tuple[int, int]] = []
    for needle in needles:
        at = text.find(needle)
        while at >= 0:
            found.append((at + lead, at + len(needle) - tail))
            at = text.find(needle, at + len(needle))
    return sorted(found)
