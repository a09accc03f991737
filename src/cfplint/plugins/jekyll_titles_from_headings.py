"""jekyll-titles-from-headings 0.5: the heading at the start of a Markdown page is its title.

Source: https://github.com/benbalter/jekyll-titles-from-headings#readme.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from cfplint import kramdown
from cfplint.liquid.filters.html import strip_html
from cfplint.liquid.filters.strings import normalize_whitespace
from cfplint.liquid.ruby.printing import to_s
from cfplint.plugins.pages import documents_to_write, with_documents
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site import kramdown_options
from cfplint.site.model import Page, SiteModel
from cfplint.source import Traced, traced

_HEADING = re.compile(r"\s*(?:\#{1,3}\s+(?P<atx>[^\n]*)|(?P<setext>[^\n]*)\r?\n[-=]+\s*)$", re.ASCII | re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")


def add_titles(site: SiteModel) -> SiteModel:
    """Give pages without a title that of their first heading."""
    options = site.configuration.data.get("titles_from_headings")
    settings = options if isinstance(options, Mapping) else {}
    if settings.get("enabled") is False:
        return site
    dialect = kramdown.Options.from_mapping(kramdown_options(site.configuration))
    pages = [page for page in site.pages if page.listed]
    documents = documents_to_write(site) if settings.get("collections") is True else []
    changed: dict[int, Page] = {}
    for page in (*pages, *documents):
        given = page.kind == "page" and page.data.get("title") is not None
        heading = None if given or not page.markdown else _HEADING.match(page.body.text)
        if heading is None:
            continue
        strips = page.data.get("strip_title", settings.get("strip_title")) is True
        title = _title(page.body, heading, dialect)
        body = _stripped(page.body.slice(heading.end(), len(page.body))) if strips else page.changed
        changed[id(page)] = replace(page, data={**page.data, "title": title}, changed=body)
    return with_documents(site, changed)


def _title(body: Traced, heading: re.Match[str], dialect: kramdown.Options) -> str:
    """The text of a heading without its markup; one without markup keeps its place."""
    group = "atx" if heading["atx"] is not None else "setext"
    written = body.slice(*heading.span(group))
    html = kramdown.convert(written.text, dialect).html
    text = _FOOTNOTE.sub("", to_s(normalize_whitespace(strip_html(html))))
    lead = len(written.text) - len(written.text.lstrip())
    bare = written.slice(lead, lead + len(written.text.strip()))
    if text == bare.text:
        return traced(bare.text, bare.runs)
    place = written.place(0, len(written))
    return traced(text, Traced.made(text, place).runs) if place and text else text


def _stripped(body: Traced) -> Traced:
    lead = len(body.text) - len(body.text.lstrip())
    return body.slice(lead, lead + len(body.text.strip()))


PLUGIN = Plugin("jekyll-titles-from-headings", add_titles, LOWEST)
