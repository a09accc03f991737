"""What is known of a page beside its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageContext:
    """The page, or the file, that blocks of text were read from."""

    path: str = ""
    """The file, relative to the site's root, with `/`."""
    url: str = ""
    """The page's address below baseurl, `""` for a file that is read as it lies."""
    title: str = ""
    front_matter: Mapping[str, object] = field(default_factory=dict)
    """The page's front matter, as in Liquid's `page`."""
    lang: str | None = None
    """The language that the page or the site declares."""
    site_title: str = ""
    site_description: str = ""
    site_url: str = ""
    """`url` and `baseurl` of the site's configuration, joined."""
    newest_edition: int | None = None
    """The latest year that the site's configuration or one of its folders is named after."""
    named_edition: int | None = None
    """The year that the file or its folder is named after."""
    series: bool = False
    """Whether it is one event of a series that goes on over years."""
    months_first: bool | None = None
    """Whether dates in numbers have the month first elsewhere on the site; `None` if nothing there tells."""
    edition: int | None = None
    """The year of the site's edition, if cfplint's configuration gives it."""
