"""The redirects of a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cfplint.conversion.redirects import Redirect, is_safe_target
from cfplint.plugins.jekyll_redirect_from import target_of
from cfplint.site.model import Page, SiteModel


def redirecting_pages(site: SiteModel) -> tuple[Page, ...]:
    """The pages that do nothing but send their visitors on, and that a server can do so for."""
    return tuple(page for page in site.all_pages if page.published and is_safe_target(target_of(page) or ""))


def redirects_of(site: SiteModel, pages: Sequence[Page]) -> Iterator[Redirect]:
    """What a server has to know in place of some pages, sorted by their names.

    Args:
        site: the site.
        pages: pages that send their visitors on.
    """
    base, leaving = site.configuration.baseurl, {id(page) for page in pages}
    staying = {path for page in site.all_pages if page.published and id(page) not in leaving for path in _paths(page)}
    staying |= {f"/{file.destination}" for file in site.static_files}
    for page in sorted(pages, key=lambda page: page.destination):
        new = target_of(page) or ""
        old = tuple(f"{base}{path}" for path in _paths(page) if path not in staying)
        old = tuple(path for path in old if path != new)
        if old:
            yield Redirect(old, new)


def _paths(page: Page) -> Iterator[str]:
    """The paths below the base at which servers give a page."""
    file = f"/{page.destination}"
    found = [page.url, file]
    if file.endswith("/index.html"):
        folder = file.removesuffix("index.html")
        found += [folder, folder.rstrip("/")]
    elif file.endswith(".html"):
        found.append(file.removesuffix(".html"))
    return iter(dict.fromkeys(path for path in found if path))
