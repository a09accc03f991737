"""jekyll-relative-links 0.7: Markdown links to files of the site become links to what is published of them.

Source: https://github.com/benbalter/jekyll-relative-links.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from posixpath import dirname, normpath
from urllib.parse import unquote_plus

from cfplint.liquid.filters.urls import relative_address
from cfplint.liquid.ruby.uri import is_absolute
from cfplint.plugins.markdown_links import markdown_links
from cfplint.plugins.pages import documents_to_write, with_documents
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site.entries import Entries
from cfplint.site.model import Page, SiteModel
from cfplint.source import Traced

_OPTIONS = "relative_links"


def resolve_links(site: SiteModel) -> SiteModel:
    """Put the addresses of files in place of their paths."""
    options = site.configuration.data.get(_OPTIONS)
    settings = options if isinstance(options, Mapping) else {}
    if settings.get("enabled") is False:
        return site
    documents = documents_to_write(site)
    pages = [page for page in site.pages if page.listed]
    targets = dict(reversed(list(_targets(site, pages, documents))))
    changed: dict[int, Page] = {}
    for page in (*pages, *(documents if settings.get("collections") is True else ())):
        if page.markdown and not _excluded(site, settings.get("exclude"), page):
            body = _resolved(site, page, targets)
            if body is not None:
                changed[id(page)] = replace(page, changed=body)
    return with_documents(site, changed)


def _targets(site: SiteModel, pages: list[Page], documents: list[Page]) -> Iterator[tuple[str, str]]:
    """The files that a link may name, by path, in the order in which the first one wins."""
    for page in pages:
        yield page.relative_path, page.escaped_url or page.url
    plain = [(page.relative_path, page.url) for page in site.pages if page.front_matter is None]
    copied = [(file.url.lstrip("/"), file.url) for file in site.static_files if file.collection is None]
    yield from sorted((*plain, *copied))
    for document in documents:
        yield document.relative_path, document.escaped_url or document.url


def _excluded(site: SiteModel, patterns: object, page: Page) -> bool:
    if not isinstance(patterns, list):
        return False
    texts = [pattern for pattern in patterns if isinstance(pattern, str)]
    return Entries(site.root, site.source, (), ()).matches(texts, page.relative_path)


def _resolved(site: SiteModel, page: Page, targets: Mapping[str, str]) -> Traced | None:
    """The body of a page with its links resolved; `None` if there are none."""
    body = page.body
    folder = dirname(page.relative_path)
    parts: list[Traced] = []
    done = 0
    for link in markdown_links(body.text):
        path = body.text[link.path_start : link.path_end]
        if path.startswith("#") or is_absolute(path):
            continue
        url = targets.get(unquote_plus(_from_root(path, folder)))
        if url is None:
            continue
        if link.is_definition:
            # The plugin begins a new line before a definition, whatever stood there.
            name = body.slice(link.start, link.path_start)
            lead = len(name.text) - len(name.text.lstrip())
            parts += body.slice(done, link.start), Traced("\n"), name.slice(lead, len(name))
        else:
            parts.append(body.slice(done, link.path_start))
        address = relative_address(url, site.configuration.data)
        place = body.place(link.path_start, link.path_end)
        parts.append(Traced.made(address, place) if place else Traced(address))
        parts.append(body.slice(link.path_end, link.end))
        done = link.end
        if link.is_definition:
            rest = body.text[done:].partition("\n")[0]
            done += len(rest) if not rest.strip() else 0
    return Traced.joined((*parts, body.slice(done, len(body)))) if parts else None


def _from_root(path: str, folder: str) -> str:
    """A path from the source folder, `..` taken out."""
    return normpath(f"/{path}" if path.startswith("/") else f"/{folder}/{path}").lstrip("/")


PLUGIN = Plugin("jekyll-relative-links", resolve_links, LOWEST)
