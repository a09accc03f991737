"""Dates for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.elements import CODE, is_block
from cfplint.conversion.marks import END, number_of, start_at, unmarked
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_NO_TIME_INSIDE = CODE | frozenset(("button", "head", "option", "select", "time", "title"))


@cleaning_step(after=["blank-lines"])
def times(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Wrap deadlines and the days of events in `time`, with the date and the time that machines read.

    Source: https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
    """
    if not page.dates:
        return
    changes: list[Change] = []

    def wrap(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        return _wrapped(page, children, changes)

    rebuild(page.soup, wrap, outside=_NO_TIME_INSIDE)
    yield from changes


def _wrapped(page: CleanedPage, children: Sequence[PageElement], changes: list[Change]) -> list[PageElement]:
    """Children with what stands between two marks put into a `time`."""
    placed: list[PageElement] = []
    inside: list[PageElement] | None = None
    number = -1
    for child in children:
        if type(child) is not NavigableString:
            if inside is not None and _breaks(child):
                placed += inside  # a date that runs out of its line is no date
                inside = None
            (placed if inside is None else inside).append(child)
            continue
        if inside is None and start_at(child) is None:
            placed.append(child)
            continue
        rest = str(child)
        while rest:
            if inside is None:
                match = start_at(rest)
                before, rest = (rest[: match.start()], rest[match.end() :]) if match else (rest, "")
                placed += _text(before)
                if match:
                    inside, number = [], number_of(match[0])
            else:
                before, end, rest = rest.partition(END)
                inside += _text(before)
                if end:
                    placed += _time(page, inside, number, changes)
                    inside = None
    return placed if inside is None else [*placed, *inside]


def _time(page: CleanedPage, inside: list[PageElement], number: int, changes: list[Change]) -> list[PageElement]:
    if not inside or number >= len(page.dates):
        return inside
    element = page.soup.new_tag("time", attrs={"datetime": page.dates[number]})
    element.contents = inside
    text = "".join(node.get_text() if isinstance(node, Tag) else str(node) for node in inside)
    changes.append(Change("marked a date for machines", unmarked(text), page.dates[number]))
    return [element]


def _text(text: str) -> list[PageElement]:
    return [NavigableString(text)] if text else []


def _breaks(node: PageElement) -> bool:
    return isinstance(node, Tag) and (is_block(node) or node.name in {"br", "time"})
