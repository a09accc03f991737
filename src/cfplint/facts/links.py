"""Links and what they can lead to within a page."""

from __future__ import annotations

from dataclasses import dataclass

from cfplint.source import Place


@dataclass(frozen=True, slots=True)
class Link:
    """A URL in an attribute of a rendered page."""

    url: str
    """The value with its references resolved and white space trimmed, as a browser takes it."""
    element: str
    attribute: str
    place: Place
    """The part of the value nearest to the content: data or front matter, then page, include, layout, config."""
    related: tuple[Place, ...]
    """The other parts of the value."""
    page: str
    """The URL of the page."""
    base: str | None = None
    """The `href` of the page's `<base>`, as written."""
    composed: bool = False
    """Whether the value holds parts from more than one place, or made ones."""
    rel: str = ""
    """The `rel` of a `link` element, in lower case."""


@dataclass(frozen=True, slots=True)
class DoubledId:
    """An id that an element before it on the page has already, though it is there to be led to."""

    id: str
    place: Place
    first: Place
    """The id of the element that a link leads to."""
    pages: tuple[str, ...] = ()
    """The URLs of the pages that show it, sorted."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An id, or the name of an `a`, that a fragment can lead to."""

    id: str
    element: str
    place: Place | None
    page: str
    """The URL of the page."""
