"""jekyll-readme-index 0.3: a readme is the index of a folder that has none.

Source: https://github.com/benbalter/jekyll-readme-index#readme.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from posixpath import dirname

from cfplint.plugins.files import page_of_file, without_files
from cfplint.plugins.pages import publishing_of, with_documents
from cfplint.plugins.plugin import LOW, Plugin
from cfplint.site.model import Page, SiteModel
from cfplint.site.pages import make_page
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Span

_INDEX = re.compile(r"(.*/)(?:index\.(?:html?|xhtml|xml))?", re.IGNORECASE)


def add_indices(site: SiteModel) -> SiteModel:
    """Publish readmes as the indices of their folders."""
    options = site.configuration.data.get("readme_index")
    settings = options if isinstance(options, Mapping) else {}
    if settings.get("enabled") is False:
        return site
    for file in site.static_files:
        folder = f"{dirname(file.url)}".rstrip("/") + "/"
        page = page_of_file(site, file) if _is_readme(site, file.url) and not _has_index(site, folder) else None
        if page is not None:
            added = _moved(site, page, folder)
            site = replace(site, pages=(*site.pages, added))
            if settings.get("remove_originals"):
                site = without_files(site, {file.path})
    if settings.get("with_frontmatter") is True:
        for page in site.pages:
            folder = page.url if page.url.endswith("/") else f"{dirname(page.url)}".rstrip("/") + "/"
            readme = page.listed and _is_readme(site, f"/{page.relative_path}")
            if readme and not _has_index(site, f"{dirname(page.url)}".rstrip("/") + "/"):
                site = with_documents(site, {id(page): _moved(site, page, folder)})
    return site


def _is_readme(site: SiteModel, path: str) -> bool:
    name, dot, extension = path.rpartition("/")[2].rpartition(".")
    return name.lower() == "readme" and publishing_of(site).is_markdown(f"{dot}{extension}")


def _has_index(site: SiteModel, folder: str) -> bool:
    urls = (*(page.url for page in site.pages), *(file.url for file in site.static_files))
    indices = (match[1].lower() for url in urls if (match := _INDEX.fullmatch(url)))
    return folder.lower() in indices


def _moved(site: SiteModel, page: Page, folder: str) -> Page:
    """A page at the address of its folder."""
    own = page.front_matter or FrontMatter({}, {}, Span(0, 0))
    front_matter = replace(own, data={**own.data, "permalink": folder})
    return make_page(page.source, front_matter, page.relative_path, publishing_of(site))


PLUGIN = Plugin("jekyll-readme-index", add_indices, LOW)
