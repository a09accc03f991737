"""jekyll-optional-front-matter 0.3: Markdown files without front matter are pages.

Source: https://github.com/benbalter/jekyll-optional-front-matter#readme.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cfplint.plugins.files import page_of_file, without_files
from cfplint.plugins.pages import publishing_of
from cfplint.plugins.plugin import Plugin
from cfplint.site.entries import Entries
from cfplint.site.model import SiteModel
from cfplint.site.permalinks import split_extension

_ABOUT_THE_REPOSITORY = frozenset(
    "README LICENSE LICENCE COPYING CODE_OF_CONDUCT CONTRIBUTING ISSUE_TEMPLATE PULL_REQUEST_TEMPLATE".split()
)


def add_pages(site: SiteModel) -> SiteModel:
    """Make pages of Markdown files, but not of those about the repository unless `include` names them."""
    options = site.configuration.data.get("optional_front_matter")
    settings = options if isinstance(options, Mapping) else {}
    if settings.get("enabled") is False or site.configuration.data.get("require_front_matter"):
        return site
    publishing = publishing_of(site)
    included = Entries.of_site(site.root, site.configuration)
    taken, added = set[str](), []
    for file in site.static_files:
        below = file.path.removeprefix(f"{site.source}/") if site.source else file.path
        name, extension = split_extension(below.rsplit("/", 1)[-1])
        if not publishing.is_markdown(extension):
            continue
        if name.rstrip(".").upper() in _ABOUT_THE_REPOSITORY and not included.includes(below):
            continue
        page = page_of_file(site, file)
        if page is not None:
            added.append(page)
            taken.add(file.path)
    site = replace(site, pages=(*site.pages, *added))
    return without_files(site, taken) if settings.get("remove_originals") is True else site


PLUGIN = Plugin("jekyll-optional-front-matter", add_pages)
