"""What a site's configuration tells of its conference."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from cfplint.agenda.plain_text import plain
from cfplint.site.model import SiteModel

_SHORT = ("conference_title_short", "short_title", "shortname", "short_name", "acronym")
_LONG = ("title", "name")
_PLACE = ("location", "place", "venue")
_LONGEST = 200
"""What is longer is no name."""
_TAG = re.compile(r"<[^<>]*>")
_PARTS = re.compile(r"\s+[-–—|]\s+|\s*\|\s*|:\s+")
_IN_BRACKETS = re.compile(r"(?P<long>.+?)\s*\((?P<short>[^()\s][^()]{1,19})\)")
_YEAR = re.compile(r"^(?:19|20)\d\d\s+|[\s,–’'-]*(?<!\d)(?:19|20)\d\d$|\s*[’']\d\d$")
_NAME_LENGTH, _NAME_WORDS = 24, 3


@dataclass(frozen=True, slots=True)
class Conference:
    """A conference; `""` stands where the site does not tell."""

    name: str = ""
    """Its short name, without a year: `ACL`."""
    full_name: str = ""
    year: int | None = None
    """The year of its edition."""
    url: str = ""
    """The address of its site, absolute, without a trailing slash."""
    place: str = ""

    @property
    def label(self) -> str:
        """Its name with the year."""
        return f"{self.name} {self.year}" if self.name and self.year else self.name

    def identifier(self, year: int) -> str:
        """Its name and two digits of a year as lists of deadlines write them: `acl23`; `""` without a Latin name."""
        latin = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode("ascii").lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", latin))
        digits = f"{year % 100:02}"
        return re.sub(rf"(?<=[a-z]){digits}$", "", slug) + digits if slug else ""

    def address(self, page: str) -> str:
        """The absolute address of a page, `""` where the site does not tell its own."""
        return f"{self.url}{page}" if self.url and page else ""


def conference_of(site: SiteModel, year: int | None) -> Conference:
    """What a site tells of its conference.

    Args:
        site: the site.
        year: the year of its edition, as far as it is known.
    """
    told = site.configuration.data
    short = next(filter(None, (_text(told.get(key)) for key in _SHORT)), "")
    long = next(filter(None, (_text(told.get(key)) for key in _LONG)), "")
    name, full_name = (short, long) if short else _parted(long)
    name = _without_year(name, year)
    full_name = _without_year(full_name, year)
    place = next(filter(None, (_text(told.get(key)) for key in _PLACE)), "")
    if not place and (city := _text(told.get("city"))):
        place = ", ".join(filter(None, (city, _text(told.get("country")))))
    url = _text(told.get("url")).rstrip("/")
    if not url.startswith(("http://", "https://")):
        url = ""
    return Conference(
        name=name,
        full_name=full_name if full_name != name else "",
        year=year,
        url=f"{url}{site.configuration.baseurl}" if url else "",
        place=place,
    )


def _text(value: object) -> str:
    """A value that is a short text, on one line and without markup."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return ""
    return plain(html.unescape(_TAG.sub("", value)))


def _parted(title: str) -> tuple[str, str]:
    """The short and the long name that a title holds: `ACL 2023 | Annual Meeting …`, `Annual Meeting … (ACL)`."""
    if match := _IN_BRACKETS.fullmatch(title):
        return match["short"], match["long"]
    first, *others = _PARTS.split(title, maxsplit=1)
    if others and len(first) <= _NAME_LENGTH and len(first.split()) <= _NAME_WORDS:
        return first, others[0]
    return title, ""


def _without_year(name: str, year: int | None) -> str:
    """A name without the year before or behind it: `ACL 2023`, `AIMLSystems'21`, `PMBS26`."""
    bare = _YEAR.sub("", name).strip()
    if year is not None and re.search(rf"[A-Za-z]{year % 100:02}$", bare):
        bare = bare[:-2]
    return bare or name
