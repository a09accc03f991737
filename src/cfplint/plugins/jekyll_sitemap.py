"""jekyll-sitemap 1.4: `sitemap.xml` of all pages, and a `robots.txt` that names it.

Source: https://github.com/jekyll/jekyll-sitemap and https://www.sitemaps.org/protocol.html.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cfplint.liquid.filters.arrays import default
from cfplint.liquid.filters.dates import date_to_xmlschema
from cfplint.liquid.filters.html import xml_escape
from cfplint.liquid.filters.strings import replace as replace_text
from cfplint.liquid.filters.urls import absolute_url
from cfplint.liquid.ruby.lookup import property_of
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.site_registers import registers_of
from cfplint.plugins.pages import asked_at, generated_page, has_url, publishing_of
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site.model import SiteModel

if TYPE_CHECKING:
    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext

_NAME = "jekyll-sitemap"
_LISTED_FILES = frozenset((".htm", ".html", ".xhtml", ".pdf"))
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URLSET = (
    '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://www.sitemaps.org/schemas/sitemap/0.9'
    ' http://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd"'
    ' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)

Entry = tuple[object, object]
"""An address below the site, and when it was changed (`None` if that is not said)."""


def add_sitemap(site: SiteModel) -> SiteModel:
    """Add `sitemap.xml` and `robots.txt` where the site has none."""
    place = asked_at(site, _NAME)
    added = [
        replace(generated_page(site, name, {"layout": None, **data}, asked_at=place), writer=_NAME)
        for name, data in (("sitemap.xml", {"xsl": has_url(site, "/sitemap.xsl")}), ("robots.txt", {}))
        if not has_url(site, f"/{name}")
    ]
    return replace(site, pages=(*site.pages, *added))


def write(context: JekyllContext, buffer: TraceBuffer) -> None:
    """Write `sitemap.xml` or `robots.txt`."""
    if to_s(context.find_path("page", "name")) == "robots.txt":
        buffer.write("Sitemap: ")
        buffer.write(to_s(absolute_url("sitemap.xml", context=context)))
        buffer.write("\n")
        return
    buffer.write(_HEAD)
    if context.find_path("page", "xsl"):
        style = to_s(absolute_url("/sitemap.xsl", context=context))
        buffer.write(f'<?xml-stylesheet type="text/xsl" href="{style}"?>\n')
    buffer.write(_URLSET)
    for address, changed in (*_documents(context), *_pages(context), *_files(context)):
        buffer.write("<url>\n<loc>")
        whole = absolute_url(replace_text(address, "/index.html", "/"), context=context)
        buffer.write(to_s(xml_escape(whole)))
        buffer.write("</loc>\n")
        if changed is not None and changed is not False:
            buffer.write("<lastmod>")
            buffer.write(to_s(date_to_xmlschema(changed, context=context)))
            buffer.write("</lastmod>\n")
        buffer.write("</url>\n")
    buffer.write("</urlset>\n")


def _documents(context: JekyllContext) -> Iterator[Entry]:
    collections = context.find_path("site", "collections")
    for shelf in collections if isinstance(collections, list) else ():
        if _of(shelf, "output") is False:
            continue
        for document in _of(shelf, "docs"):  # type: ignore[attr-defined]  # a collection's documents are a list
            if _of(document, "sitemap") is not False:
                yield _of(document, "url"), default(_of(document, "last_modified_at"), _of(document, "date"))


def _pages(context: JekyllContext) -> Iterator[Entry]:
    pages = context.find_path("site", "html_pages")
    for page in pages if isinstance(pages, list) else ():
        if _of(page, "sitemap") is not False and _of(page, "url") != "/404.html":
            yield _of(page, "url"), _of(page, "last_modified_at")


def _files(context: JekyllContext) -> Iterator[Entry]:
    """Copied files that search engines read, those without front matter among the pages included, by path."""
    site = registers_of(context).site
    if site is None:
        return
    defaults = publishing_of(site).defaults
    found = [(file.path, file.collection, file.modified) for file in site.static_files]
    for page in site.pages:
        if page.front_matter is None and page.published:
            modified = datetime.fromtimestamp((site.root / page.path).stat().st_mtime, UTC)
            found.append((page.path, None, modified))
    for path, collection, modified in sorted(found, key=lambda each: (each[1] is not None, each[0])):
        below = path.removeprefix(f"{site.source}/") if site.source else path
        name, extension = posixpath.basename(below), posixpath.splitext(below)[1]
        settings: Mapping[str, object] = defaults.all(f"/{below}", collection)
        if extension in _LISTED_FILES and name != "404.html" and settings.get("sitemap") is not False:
            yield f"/{below}", modified


def _of(value: object, key: str) -> object:
    return property_of(value, key, command=False)


PLUGIN = Plugin(_NAME, add_sitemap, LOWEST, write)
