"""jekyll-redirect-from 0.16: pages at old addresses that send their visitors on.

Source: https://github.com/jekyll/jekyll-redirect-from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cfplint.liquid.filters.conversion import jsonify
from cfplint.liquid.filters.urls import absolute_address
from cfplint.liquid.ruby.printing import to_s
from cfplint.plugins.pages import asked_at, documents_to_write, exists, generated_page, with_documents
from cfplint.plugins.plugin import Plugin
from cfplint.site.model import Page, SiteModel
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Place, Span, Traced

if TYPE_CHECKING:
    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext

_NAME = "jekyll-redirect-from"
_ABSOLUTE = re.compile("^https?://", re.MULTILINE)


def redirect(site: SiteModel) -> SiteModel:
    """Add a page for each `redirect_from`, empty those with `redirect_to`, and list all in `redirects.json`."""
    redirects: dict[str, str] = {}
    added: list[Page] = []
    changed: dict[int, Page] = {}
    for page in (*documents_to_write(site), *(page for page in site.pages if page.listed)):
        for number, value in _values(page, "redirect_from"):
            made = _page_at(site, page, to_s(value), number)
            added.append(made)
            redirects[made.data["permalink"]] = made.data["redirect"]["to"]  # type: ignore[index]  # made above
        target = next((value for _, value in _values(page, "redirect_to")), None)
        if target is not None and target is not False:
            data = _data(site, page.escaped_url or page.url, to_s(target))
            changed[id(page)] = _emptied(page, data)
            redirects[page.escaped_url or page.url] = data["redirect"]["to"]  # type: ignore[index]  # made above
    site = with_documents(site, changed)
    options = site.configuration.data.get("redirect_from")
    if not (isinstance(options, Mapping) and options.get("json") is False) and not exists(site, "redirects.json"):
        listing = generated_page(site, "redirects.json", {"layout": None}, asked_at=asked_at(site, _NAME))
        added.append(replace(listing, writer=_NAME, variables={"redirects": redirects}))
    return replace(site, pages=(*site.pages, *added))


def _values(page: Page, key: str) -> list[tuple[int | None, object]]:
    """The values of a key that takes one or a list, with their numbers in the list."""
    value = page.data.get(key)
    if isinstance(value, list):
        return [(number, each) for number, each in enumerate(value) if each is not None]
    return [] if value is None else [(None, value)]


def _page_at(site: SiteModel, page: Page, path: str, number: int | None) -> Page:
    """The page at an old address of another one."""
    data = _data(site, path, page.escaped_url or page.url)
    key = ("redirect_from",) if number is None else ("redirect_from", number)
    place = page.front_matter.places.get(key) if page.front_matter else None
    span = place.value if place else Span(0, 0)
    return generated_page(site, "redirect.html", data, asked_at=Place(page.path, span), source=page.source)


def _data(site: SiteModel, old: str, new: str) -> dict[str, object]:
    old = old if not old or old.startswith("/") else f"/{old}"
    target = new if _ABSOLUTE.search(new) else to_s(absolute_address(new, site.configuration.data))
    return {"sitemap": False, "layout": "redirect", "permalink": old, "redirect": {"from": old, "to": target}}


def _emptied(page: Page, data: Mapping[str, object]) -> Page:
    """A page that sends its visitors on instead of its content."""
    own = page.front_matter or FrontMatter({}, {}, Span(0, 0))
    return replace(
        page,
        data={**page.data, **data},
        front_matter=replace(own, data={**own.data, **data}),
        changed=Traced(""),
        own_excerpt=True,
    )


def target_of(page: Page) -> str | None:
    """Where a page sends its visitors; `None` if it has a content of its own.

    Args:
        page: a page of a site that this plugin has changed.
    """
    told = page.data.get("redirect")
    if page.data.get("layout") != "redirect" or not isinstance(told, Mapping) or "from" not in told:
        return None
    target = told.get("to")
    return target if isinstance(target, str) else None


def write_list(context: JekyllContext, buffer: TraceBuffer) -> None:
    """Write `redirects.json`."""
    buffer.write(to_s(jsonify(context.find("redirects"), context=context)))


def write_redirect(context: JekyllContext, buffer: TraceBuffer) -> None:
    """Write the page that sends its visitors on."""
    target = to_s(context.find_path("page", "redirect", "to"))
    for before, behind in (
        ('<!DOCTYPE html>\n<html lang="en-US">\n  <meta charset="utf-8">\n  <title>Redirecting&hellip;</title>\n', ""),
        ('  <link rel="canonical" href="', '">\n'),
        ('  <script>location="', '"</script>\n'),
        ('  <meta http-equiv="refresh" content="0; url=', '">\n'),
        ('  <meta name="robots" content="noindex">\n  <h1>Redirecting&hellip;</h1>\n', ""),
        ('  <a href="', '">Click here if you are not redirected.</a>\n</html>\n'),
    ):
        buffer.write(before)
        if behind:
            buffer.write(target)
            buffer.write(behind)


PLUGIN = Plugin(_NAME, redirect, write=write_list, layouts={"redirect": write_redirect})
