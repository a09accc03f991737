"""Links and what they can lead to within a page."""

from __future__ import annotations

from dataclasses import dataclass

from cfplint.source import Place

_HINTS = frozenset(("preconnect", "dns-prefetch"))
"""https://html.spec.whatwg.org/multipage/links.html#linkTypes."""


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch of a URL's source that gave it no character: Liquid that came to nothing, if an output is there."""

    at: int
    """How many characters of the URL come before it."""
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """A URL that a page or style sheet holds."""

    url: str
    """The value with its references resolved and white space trimmed, as a browser takes it."""
    element: str
    """The element; `css`, `json` or `feed` for a URL in a text of that kind, `style` and `script` inside a page."""
    attribute: str
    """The attribute; `url()` or `@import` in CSS, the key in JSON, the element's name in a feed."""
    place: Place
    """The part of the value nearest to the content: data or front matter, then page, include, layout, config."""
    related: tuple[Place, ...]
    """The other parts of the value."""
    page: str
    """The URL of the page, or of the style sheet or feed, that holds it."""
    base: str | None = None
    """The `href` of the page's `<base>`, as written."""
    composed: bool = False
    """Whether the value holds parts from more than one place, or made ones."""
    rel: str = ""
    """The `rel` of a `link` element, in lower case."""
    text: str = ""
    """What a visitor reads of an `a` or hears of an image, cut off after a line's length, white space folded."""
    written: bool = False
    """Whether its place holds the URL character by character."""
    holes: tuple[Hole, ...] = ()
    original: str = ""
    """The value on the page, where the site's owner has another URL looked at in its place."""
    unresolved: str = ""
    """The Liquid that was to give its target, or the name in it, and wrote nothing or was not run."""

    @property
    def is_hint(self) -> bool:
        """Whether it only tells a browser which host it will need, and no file is asked for there."""
        return not _HINTS.isdisjoint(self.rel.split())


@dataclass(frozen=True, slots=True)
class CommentedLink:
    """A link inside an HTML comment of a rendered page."""

    link: Link
    place: Place
    page: str


@dataclass(frozen=True, slots=True)
class Hrefless:
    """An element that would lead somewhere or load something if it had the attribute for it."""

    element: str
    """`a`, `area`, `img`, `script` or `meta`."""
    place: Place
    """Its start tag."""
    page: str
    """The URL of the page."""


@dataclass(frozen=True, slots=True)
class Iconless:
    """A page that names no icon for the tab of a browser."""

    place: Place
    """The start tag of its `head`; where it has none, its first tag, or the beginning of its own file."""
    page: str
    """The URL of the page."""


@dataclass(frozen=True, slots=True)
class UnlinkedPage:
    """A page of the site to which no other page leads."""

    url: str
    place: Place
    """Its title in the front matter, else its beginning."""
    page: str
    """Its URL."""


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
    """An id, or the name of an `a` or a `map`, that a fragment can lead to."""

    id: str
    element: str
    place: Place | None
    page: str
    """The URL of the page."""
