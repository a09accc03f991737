"""What a link is called, and the other parts of one that was put together as a finding's notes."""

from __future__ import annotations

from typing import Literal

from cfplint.facts.links import Link
from cfplint.rules.finding import Related

_IMAGES = frozenset(
    (("img", "src"), ("img", "srcset"), ("source", "srcset"), ("video", "poster"), ("input", "src"), ("image", "href"))
)
_FILES = frozenset(("audio", "embed", "meta", "object", "script", "source", "track", "use", "video"))

_LOADED = frozenset(
    ("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch")
)
"""The `rel` of a `link` whose file the page loads; the others lead to pages."""


def called(link: Link) -> Literal["image", "file", "link"]:
    """What a visitor takes a link for: an image, another file that the page loads, or a way to go."""
    attribute = link.attribute.removeprefix("xlink:")
    if (link.element, attribute) in _IMAGES or attribute == "background":
        return "image"
    if link.element == "link":
        return "file" if _LOADED & set(link.rel.split()) else "link"
    return "file" if link.element in _FILES else "link"


def parts_of(link: Link) -> tuple[Related, ...]:
    """A note for each place that a link was put together from, beside its own."""
    return tuple(Related(place, "a part of the link") for place in link.related)
