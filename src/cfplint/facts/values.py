"""Where a value stands that was put together from several places."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.html import Attribute
from cfplint.source import Place, Span, Traced

_LOOSE = 200
"""Parts of one file that lie further apart than this (in characters) are not one value."""


def nearness(place: Place, bodies: Mapping[str, int]) -> int:
    """How near a place lies to the content, from 0: data and front matter, page, include, layout, configuration.

    Args:
        place: the place.
        bodies: the offset at which the body begins, for each file with front matter.
    """
    path = place.path
    if path.startswith("_data/") or "/_data/" in path:
        return 0
    if path.startswith("_config"):
        return 4
    if place.span.end <= bodies.get(path, 0):
        return 0
    if path.startswith("_includes/"):
        return 2
    return 3 if path.startswith("_layouts/") else 1


def place_of_value(
    text: Traced, start: int, end: int, bodies: Mapping[str, int]
) -> tuple[Place | None, tuple[Place, ...], bool]:
    """The part of a value that a person would edit.

    Args:
        text: the text that holds the value.
        start: offset of its first character.
        end: offset behind its last character.
        bodies: as for `nearness`.

    Returns:
        The place of the part nearest to the content; the other parts; whether it was put together at all.
    """
    places = text.places(start, end)
    if not places:
        return None, (), False
    if len(places) == 1:
        return places[0], (), len(places[0].span) != end - start
    nearest = min(nearness(place, bodies) for place in places)
    near = [place for place in places if nearness(place, bodies) == nearest]
    chosen = max(near, key=lambda place: len(place.span))
    cover = chosen
    for place in near:
        if place.path == chosen.path:
            cover = Place(cover.path, cover.span.cover(place.span))
    if nearest and len(cover.span) <= sum(len(place.span) for place in near) + _LOOSE:
        chosen = cover
    others = dict.fromkeys(place for place in places if place.path != chosen.path or not place.span.within(chosen.span))
    return chosen, tuple(others), True


def span_or_name(start: int, end: int, attribute: Attribute) -> Span:
    """The span of a stretch of an attribute's value, or of the attribute's name where that is empty."""
    return Span(start, end) if start < end else Span(attribute.name_start, attribute.name_start + len(attribute.name))
