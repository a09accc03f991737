"""Copied files that plugins make pages of."""

from __future__ import annotations

from cfplint.plugins.pages import publishing_of
from cfplint.site.model import FrontMatter, Page, SiteModel, StaticFile
from cfplint.site.pages import make_page
from cfplint.site.sources import read_text_file
from cfplint.source import Span


def page_of_file(site: SiteModel, file: StaticFile) -> Page | None:
    """The page that a file without front matter makes; `None` if it cannot be read."""
    source, _ = read_text_file(site.root / file.path, file.path)
    if source is None:
        return None
    below = file.path.removeprefix(f"{site.source}/") if site.source else file.path
    return make_page(source, FrontMatter({}, {}, Span(0, 0)), below, publishing_of(site))
