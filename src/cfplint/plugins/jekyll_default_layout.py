"""jekyll-default-layout 0.1: Markdown pages that ask for no layout get one that fits.

Source: https://github.com/benbalter/jekyll-default-layout#readme.
"""

from __future__ import annotations

from dataclasses import replace

from cfplint.plugins.pages import with_documents
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site.model import Page, SiteModel
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Span


def set_layouts(site: SiteModel) -> SiteModel:
    """Give a layout to Markdown pages and documents that say nothing of one."""
    changed: dict[int, Page] = {}
    for page in site.all_pages:
        if page.markdown and page.listed and "layout" not in page.data:
            layout = next((name for name in _candidates(page) if name in site.layouts), None)
            own = page.front_matter or FrontMatter({}, {}, Span(0, 0))
            changed[id(page)] = replace(
                page,
                data={**page.data, "layout": layout},
                front_matter=replace(own, data={**own.data, "layout": layout}),
            )
    return with_documents(site, changed)


def _candidates(page: Page) -> tuple[str, ...]:
    """The layouts that fit, the best first."""
    if page.kind == "page":
        return ("home", "page", "default") if page.url == "/" else ("page", "default")
    return ("home",) * (page.url == "/") + ("post" if page.collection == "posts" else str(page.collection), "default")


PLUGIN = Plugin("jekyll-default-layout", set_layouts, LOWEST)
