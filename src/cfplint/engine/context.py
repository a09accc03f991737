"""What the reading of dates must know of a page or a file beside its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cfplint.config import Config
from cfplint.dates import EditionNames, PageContext, edition_names, is_series, months_lead
from cfplint.site.model import Page, SiteModel

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What a site as a whole says of the dates in it."""

    names: EditionNames
    newest: int | None
    """The latest year that the site, or a file or folder of its pages, is named after."""
    series: frozenset[str]
    """The labels of the collections whose documents are the events of several years."""
    months_first: bool | None
    """Whether its dates in numbers have the month first, if any of them tells."""


def site_context(site: SiteModel, config: Config) -> SiteContext:
    """What a site as a whole says of the dates in it.

    Args:
        site: the site.
        config: cfplint's options, for the edition.
    """
    own = site.configuration.data
    told = " ".join(str(own.get(key) or "") for key in ("title", "description", "url", "baseurl"))
    names = edition_names((page.path for page in site.all_pages), site.now.year)
    years = [int(year) for year in _YEAR.findall(told)] + [names.newest or 0]
    series = {
        label
        for label, collection in site.collections.items()
        if label != "posts" and is_series(document.data for document in collection.documents)
    }
    return SiteContext(names, config.site.edition or max(years) or None, frozenset(series), months_lead(_texts(site)))


def page_context(
    site: SiteModel, config: Config, page: Page | None, path: str = "", *, around: SiteContext
) -> PageContext:
    """The context of a page, or of a file that is no page.

    Args:
        site: the site around it.
        config: cfplint's options, for the edition.
        page: the page, if the file is one.
        path: the file, if it is none.
        around: the site's own context.
    """
    data = page.data if page else {}
    own = site.configuration.data
    path = page.path if page else path
    return PageContext(
        path=path,
        url=page.url if page else "",
        title=str(data.get("title") or ""),
        front_matter=data,
        site_title=str(own.get("title") or ""),
        site_description=str(own.get("description") or ""),
        newest_edition=around.newest,
        named_edition=around.names.of(path),
        series=page is not None and page.collection in around.series,
        months_first=around.months_first,
        edition=config.site.edition,
        lang=str(data.get("lang") or own.get("lang") or "") or None,
        site_url=f"{own.get('url') or ''}{site.configuration.baseurl}",
    )


def _texts(site: SiteModel) -> Iterable[str]:
    yield from (page.source.text for page in site.files)
    yield from (source.text for source in site.includes.values())
    yield from (source.text for source, _ in site.data_files.values())
