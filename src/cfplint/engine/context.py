"""What the reading of dates must know of a page or a file beside its text."""

from __future__ import annotations

import re

from cfplint.config import Config
from cfplint.dates import PageContext
from cfplint.site.model import Page, SiteModel

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FOLDER = re.compile(r"(?:^|/)(20\d\d)/")


def newest_edition(site: SiteModel, config: Config) -> int | None:
    """The latest year that the site, or a folder of its pages, is named after."""
    own = site.configuration.data
    told = " ".join(str(own.get(key) or "") for key in ("title", "description", "url", "baseurl"))
    years = [int(year) for year in _YEAR.findall(told)]
    years += [int(year) for page in site.all_pages for year in _FOLDER.findall(page.path)]
    return config.site.edition or max(years, default=None)


def page_context(
    site: SiteModel, config: Config, page: Page | None, path: str = "", *, newest: int | None = None
) -> PageContext:
    """The context of a page, or of a file that is no page.

    Args:
        site: the site around it.
        config: cfplint's options, for the edition.
        page: the page, if the file is one.
        path: the file, if it is none.
        newest: the site's `newest_edition`.
    """
    data = page.data if page else {}
    own = site.configuration.data
    return PageContext(
        path=page.path if page else path,
        url=page.url if page else "",
        title=str(data.get("title") or ""),
        front_matter=data,
        site_title=str(own.get("title") or ""),
        site_description=str(own.get("description") or ""),
        newest_edition=newest,
        edition=config.site.edition,
        lang=str(data.get("lang") or own.get("lang") or "") or None,
        site_url=f"{own.get('url') or ''}{site.configuration.baseurl}",
    )
