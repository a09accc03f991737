"""What a link is called, and a finding about one."""

from __future__ import annotations

from typing import Literal

from cfplint.facts.links import Link
from cfplint.links import UrlSpace
from cfplint.rules.finding import Finding, Fix, Related

_IMAGES = frozenset(
    (
        ("img", "src"),
        ("img", "srcset"),
        ("img", "data-src"),
        ("img", "data-srcset"),
        ("source", "srcset"),
        ("source", "data-srcset"),
        ("video", "poster"),
        ("input", "src"),
        ("image", "href"),
        ("link", "imagesrcset"),
    )
)
_FILES = frozenset(("audio", "css", "embed", "feimage", "json", "meta", "object", "script", "source", "style", "track"))
_FILES |= {"use", "video"}
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp")
_LOADED = frozenset(
    ("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch")
)
"""The `rel` of a `link` whose file the page loads; the others lead to pages."""
_MOST_QUOTED = 120


def called(link: Link) -> Literal["image", "file", "link"]:
    """What a visitor takes a link for: an image, another file that the page loads, or a way to go."""
    attribute = link.attribute.removeprefix("xlink:")
    if (link.element, attribute) in _IMAGES or attribute == "background":
        return "image"
    if attribute == "url()" and link.url.lower().partition("?")[0].endswith(_PICTURES):
        return "image"
    if attribute in ("url()", "@import"):
        return "file"
    if link.element == "link":
        return "file" if _LOADED & set(link.rel.split()) else "link"
    return "file" if link.element in _FILES else "link"


def is_loaded(link: Link) -> bool:
    """Whether a page loads what is there to show itself."""
    framed = link.element in ("iframe", "frame") and link.attribute.endswith("src")
    told = link.element in ("meta", "json") or (link.element == "script" and not link.attribute.endswith("src"))
    return framed or (called(link) != "link" and not told)


def leaves_security(link: Link, space: UrlSpace) -> bool:
    """Whether a link leads by `http:` to this site, which has `https:`; what lies beside its baseurl is another one."""
    led = link.written and link.element in ("a", "area") and link.url[:7].lower() == "http://"
    return led and space.secure and space.path(link.url, link.page) is not None


def quoted(link: Link) -> str:
    """A link's URL as a message says it, with the one that is looked at in its place; a very long one is cut off."""
    if link.original:
        return f"“{_shortened(link.original)}” (looked at as “{_shortened(link.url)}”)"
    return f"“{_shortened(link.url)}”"


def _shortened(url: str) -> str:
    return url if len(url) <= _MOST_QUOTED else f"{url[:_MOST_QUOTED]}…"


def finding_about(link: Link, message: str, help_: str, fix: Fix | None = None, *, told_with: str = "") -> Finding:
    """A finding at a link's place, with a note for each other part of it.

    Args:
        link: the link.
        message: what is wrong.
        help_: what to do about it.
        fix: another URL in its place.
        told_with: what this and others of the same rule have in common, so that they are told together.
    """
    return Finding(link.place, message, help_, parts_of(link), fix, told_with=told_with)


def parts_of(link: Link) -> tuple[Related, ...]:
    """A note for each place that a link was put together from, beside its own."""
    return tuple(Related(place, "a part of the link") for place in link.related)
