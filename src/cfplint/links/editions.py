"""Links into an earlier edition of a conference's site."""

from __future__ import annotations

import re
from typing import NamedTuple

from cfplint.facts.links import Link
from cfplint.links.space import UrlSpace

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAST = re.compile(
    r"\b(?:previous|past|last|prior|former|earlier|old|archived?|history|edition|proceedings|vergangene|anterior"
    r"|pr[eé]c[eé]dent\w*|passat\w*|['’]\d\d)\b|(?:19|20)\d\d",
    re.IGNORECASE,
)
_LEADING = frozenset((("a", "href"), ("area", "href"), ("form", "action"), ("iframe", "src")))


class OtherEdition(NamedTuple):
    """A link whose year is another edition's."""

    other: str
    """The year of the link."""
    own: str
    """The year of this edition."""
    url: str
    """The URL with this year in place of the other."""


def other_edition_of(link: Link, space: UrlSpace) -> OtherEdition | None:
    """The earlier edition that a link leads to, if this one has the same page and the link does not say so.

    Args:
        link: a link of the site.
        space: its URL space.
    """
    if (link.element, link.attribute) not in _LEADING or link.unresolved or _PAST.search(link.text):
        return None
    year = _YEAR.search(link.url)
    if year is None:
        return None
    for own in sorted({*_YEAR.findall(" ".join((space.baseurl, *sorted(space.hosts), link.page)))}):
        url = f"{link.url[: year.start()]}{own}{link.url[year.end() :]}"
        own_page = space.path(url, link.page)
        if year[0] < own and _is_own(link.url, space) and _is_there(own_page, own, space):
            return OtherEdition(year[0], own, url)
    return None


def is_edition_beside(path: str, baseurl: str) -> bool:
    """Whether a path of the own host leads on purpose to an edition that is served beside this one.

    Args:
        path: decoded, from the host's root.
        baseurl: the path below which this edition is served, with its year.
    """
    here = _YEAR.search(baseurl)
    there = _YEAR.match(path, here.start()) if here else None
    return bool(here and there and path[: here.start()] == baseurl[: here.start()] and here[0] != there[0])


def _is_own(url: str, space: UrlSpace) -> bool:
    return "//" not in url or space.is_on_own_host(url)


def _is_there(path: str | None, year: str, space: UrlSpace) -> bool:
    """Whether the site has a page at a path; the home page of an edition tells nothing."""
    if path is None or {*path.split("/")} <= {"", year, "index.html", "index.htm"}:
        return False
    return space.answer(path).kind == "ok"
