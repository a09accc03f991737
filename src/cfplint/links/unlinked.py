"""Pages to which no other page of their site leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cfplint.facts.links import Link, UnlinkedPage
from cfplint.links.space import UrlSpace
from cfplint.site.model import Page, SiteModel
from cfplint.source import Place, Span

_SERVED_BY_NAME = ("404", "500", "offline")
_TRUE = (True, "true")


def unlinked_pages(site: SiteModel, space: UrlSpace, links: Iterable[Link]) -> Iterator[UnlinkedPage]:
    """The pages to which no other page leads.

    Not told of sites whose home page leads to no other, of those whose menus a theme or a plugin may write that is not
    read here, nor of pages that nobody is meant to come upon: redirects, error pages, pages kept out of the site map,
    posts, copied HTML.

    Args:
        site: the site.
        space: its URL space.
        links: all links of the site.
    """
    if site.alone or site.theme or site.lacking:
        return
    home = "/index.html"
    served_at = {page.url: f"/{page.destination}" for page in site.all_pages}
    pages = set(served_at.values())
    feeds = (".xml", ".json", ".txt")
    reached: set[str] = set()
    from_home: set[str] = set()
    for link in links:
        own = served_at.get(link.page, "")
        if link.element == "feed" and own.endswith(feeds):
            continue
        file = space.resolve(link).file
        if file and file != own:
            reached.add(file)
            if own == home and file in pages:
                from_home.add(file)
    if not from_home:
        return
    for page in site.files:
        file = f"/{page.destination}"
        if file not in reached and file != home and _is_to_be_found(page):
            yield UnlinkedPage(page.url, _place(page), page.url)


def _is_to_be_found(page: Page) -> bool:
    data = page.data
    hidden = data.get("sitemap") is False or data.get("noindex") in _TRUE or data.get("redirect_to")
    hidden = hidden or str(data.get("layout")).startswith("redirect")
    own = page.front_matter is not None and page.published and page.collection is None
    named = page.relative_path.rpartition("/")[2].partition(".")[0]
    return own and not hidden and named not in _SERVED_BY_NAME and page.destination.endswith((".html", ".htm"))


def _place(page: Page) -> Place:
    places = page.front_matter.places if page.front_matter else {}
    title = places.get(("title",))
    return Place(page.path, title.value if title else Span(0, min(3, len(page.source.text))))
