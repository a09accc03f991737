"""Copied files that plugins make pages of."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from cfplint.plugins.pages import publishing_of
from cfplint.site.model import Page, SiteModel, StaticFile
from cfplint.site.pages import make_page
from cfplint.site.sources import read_text_file
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Span


def page_of_file(site: SiteModel, file: StaticFile) -> Page | None:
    """The page that a file without front matter makes; `None` if it cannot be read."""
    source, _ = read_text_file(site.on_disk(file.path), file.path)
    if source is None:
        return None
    below = file.path.removeprefix(f"{site.source}/") if site.source else file.path
    return make_page(source, FrontMatter({}, {}, Span(0, 0)), below, publishing_of(site))


def without_files(site: SiteModel, paths: Container[str]) -> SiteModel:
    """A site whose copied files of some paths are not written, and not listed.

    Args:
        site: the site.
        paths: relative to the site's root.
    """
    kept, listed = (
        tuple(file for file in files if file.path not in paths) for files in (site.static_files, site.listed_files)
    )
    return replace(site, static_files=kept, listed_files=listed)
