"""Where in the source that stood which a cleaning step changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.conversion import Change
from cfplint.source import Place, Traced

_MOST_LOOKED_FOR = 500
"""So many different things of a page are looked for, as each is a walk through it."""
_LONGEST = 300
_PLAIN_TEXT = 8
"""What is shorter stands in a page by chance."""
_ELEMENT = re.compile(r"[a-z][a-z0-9]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=<>"']+)=["']?(.*?)["']?""", re.DOTALL)


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
        for pattern in _patterns(before):
            found = [match.span(1) for match in re.finditer(pattern, page.text, re.IGNORECASE)]
            if len(found) == len(numbers):
                for number, (start, end) in zip(numbers, found, strict=True):
                    places[number] = page.place(start, end)
                break
    return places


def _patterns(before: str) -> Iterator[str]:
    """How that may be written which a step names: a comment, an element, an attribute, a value, a text."""
    start, cut = re.escape(before[:_LONGEST]), len(before) > _LONGEST
    yield rf"(<!--{start}{'' if cut else '-->'})"
    if _ELEMENT.fullmatch(before):
        yield rf"(<{start})(?=[\s/>])"
    if attribute := _ATTRIBUTE.fullmatch(before[:_LONGEST]):
        name, value = map(re.escape, attribute.groups())
        yield rf"""(?<=[\s"'])({name}\s?=\s?["']?{value})(?=["'\s>])"""
    if not cut:
        yield rf"""=\s?["']({start})["']"""
    if len(before) >= _PLAIN_TEXT:
        yield f"({start})"
