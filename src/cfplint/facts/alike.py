"""Start tags of one element in one file, for what is told once a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.elements import Element


@dataclass(frozen=True, slots=True)
class AlikeElements:
    """The start tags of one element in one file."""

    name: str
    elements: tuple[Element, ...]
    """Each place once, in order."""
    pages: tuple[str, ...]
    """The URLs of the pages that show them, sorted."""


def alike(elements: Iterable[Element]) -> Iterator[AlikeElements]:
    """The elements of a site by file and name.

    Args:
        elements: those of all its pages.
    """
    found: dict[tuple[str, str], dict[int, Element]] = {}
    pages: dict[tuple[str, str], set[str]] = {}
    for element in elements:
        key = element.place.path, element.name
        found.setdefault(key, {}).setdefault(element.place.span.start, element)
        pages.setdefault(key, set()).add(element.page)
    for (_, name), places in found.items():
        ordered = tuple(element for _, element in sorted(places.items(), key=lambda each: each[0]))
        yield AlikeElements(name, ordered, tuple(sorted(pages[ordered[0].place.path, name])))
