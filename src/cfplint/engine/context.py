"""What the reading of dates must know of a page or a file beside its text."""

from __future__ import annotations

from cfplint.config import Config
from cfplint.dates import PageContext
from cfplint.site.model import Page, SiteModel


def page_context(site: SiteModel, config: Config, page: Page | None, path: str = "") -> PageContext:
    """The context of a page, or of a file that is no page.

    Args:
        site: the site around it.
        config: cfplint's options, for the edition.
        page: the page, if the file is one.
        path: the file, if it is none.
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
        edition=config.site.edition,
        lang=str(data.get("lang") or own.get("lang") or "") or None,
        site_url=f"{own.get('url') or ''}{site.configuration.baseurl}",
    )
