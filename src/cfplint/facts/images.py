"""The images of rendered pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cfplint.facts.elements import Element
from cfplint.facts.links import Link
from cfplint.source import Place

_SHOWN = frozenset(("src", "srcset", "data-src", "data-srcset"))
_OTHER_WORDS = ("aria-label", "aria-labelledby", "title")


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a rendered page, or a button that is one; none that its page wants to be left alone."""

    element: Element
    urls: tuple[str, ...]
    """Those of its pictures, in order of its attributes."""

    @property
    def place(self) -> Place:
        """Its tag."""
        return self.element.place

    @property
    def page(self) -> str:
        """The URL of its page."""
        return self.element.page

    @property
    def has_other_words(self) -> bool:
        """Whether another attribute than `alt` tells what it shows."""
        return any(map(self.element.attributes.get, _OTHER_WORDS))


def image(element: Element, links: Iterable[Link]) -> Image | None:
    """An element as an image, `None` if it is none.

    Args:
        element: any.
        links: those in its start tag.
    """
    is_button = element.name == "input" and element.attributes.get("type", "").lower() == "image"
    if element.name != "img" and not is_button:
        return None
    return Image(element, tuple(link.url for link in links if link.attribute in _SHOWN))
