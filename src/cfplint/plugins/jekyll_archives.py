"""jekyll-archives 2.2: a page for each year, month, day, category and tag of the posts.

Source: https://github.com/jekyll/jekyll-archives/blob/master/docs/configuration.md.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cfplint.plugins.pages import asked_at, generated_page, newest_first, posts_of
from cfplint.plugins.plugin import Plugin
from cfplint.site.merging import deep_merge
from cfplint.site.model import DocumentList, Page, SiteModel
from cfplint.site.permalinks import clean_url, escape_path, slugify, unescape_path

_NAME = "jekyll-archives"
_DEFAULTS: Mapping[str, object] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}
_PLURALS = {"tag": "tags", "category": "categories"}
_DATES = {"year": "%Y", "month": "%m", "day": "%d"}
_PLACEHOLDER = re.compile(r":([a-z_]+)")


@dataclass(frozen=True, slots=True)
class _Archive:
    """Some posts that belong together."""

    kind: str
    title: str | None
    """The tag or the category."""
    day: date | None
    placeholders: Mapping[str, str]
    posts: tuple[Page, ...]


def add_archives(site: SiteModel) -> SiteModel:
    """Add a page for each archive that is switched on."""
    own = site.configuration.data.get(_NAME)
    options = deep_merge(_DEFAULTS, own if isinstance(own, Mapping) else {})
    enabled = options.get("enabled")
    posts = [post for post in posts_of(site).documents if post.listed]
    added = []
    for archive in (*_by_name(posts, "tag"), *_by_name(posts, "category"), *_by_date(posts)):
        name = _PLURALS.get(archive.kind, archive.kind)
        if enabled is True or enabled == "all" or (isinstance(enabled, list) and name in enabled):
            added.append(_page(site, archive, options))
    return replace(site, pages=(*site.pages, *added))


def _by_name(posts: Iterable[Page], kind: str) -> Iterator[_Archive]:
    groups: dict[object, list[Page]] = {}
    for post in posts:
        values = post.data.get(_PLURALS[kind])
        for value in values if isinstance(values, list) else ():
            if isinstance(value, str | int | float | bool | date):
                groups.setdefault(value, []).append(post)
    for title, members in groups.items():
        placeholders = {"name": slugify(title), "type": kind} if isinstance(title, str) else {"type": kind}
        yield _Archive(
            kind, title if isinstance(title, str) else None, None, placeholders, tuple(newest_first(members))
        )


def _by_date(posts: Iterable[Page]) -> Iterator[_Archive]:
    """The years, each followed by its months, and each of these by its days."""
    for year, in_year in _grouped(posts, "year"):
        yield _dated("year", {"year": year}, in_year)
        for month, in_month in _grouped(in_year, "month"):
            yield _dated("month", {"year": year, "month": month}, in_month)
            for day, on_day in _grouped(in_month, "day"):
                yield _dated("day", {"year": year, "month": month, "day": day}, on_day)


def _grouped(posts: Iterable[Page], kind: str) -> Iterator[tuple[str, list[Page]]]:
    groups: dict[str, list[Page]] = {}
    for post in posts:
        if post.date:
            groups.setdefault(post.date.strftime(_DATES[kind]).zfill(4 if kind == "year" else 2), []).append(post)
    for value, members in groups.items():
        yield value, newest_first(members)


def _dated(kind: str, values: Mapping[str, str], posts: list[Page]) -> _Archive:
    day = date(int(values["year"]), int(values.get("month", "1")), int(values.get("day", "1")))
    return _Archive(kind, None, day, {**values, "type": kind}, tuple(posts))


def _page(site: SiteModel, archive: _Archive, options: Mapping[str, object]) -> Page:
    permalinks, layouts = options.get("permalinks"), options.get("layouts")
    template = str(permalinks.get(archive.kind) if isinstance(permalinks, Mapping) else "")
    own = layouts.get(archive.kind) if isinstance(layouts, Mapping) else None
    escaped_url = clean_url(
        _PLACEHOLDER.sub(lambda found: escape_path(archive.placeholders.get(found[1], found[0])), template)
    )
    url = unescape_path(escaped_url)
    path = url.lstrip("/") + ("index.html" if url.endswith("/") else "")
    data = {"layout": own or options.get("layout")}
    page = generated_page(site, path, data, asked_at=asked_at(site, _NAME))
    attributes = {
        "posts": DocumentList(tuple(post.path for post in archive.posts)),
        "type": archive.kind,
        "title": archive.title,
        "date": archive.day,
        "name": posixpath.splitext(posixpath.basename(path))[0],
        "path": path,
        "url": escaped_url,
        "permalink": None,
    }
    return replace(page, url=url, escaped_url=escaped_url, destination=path, attributes=attributes)


PLUGIN = Plugin(_NAME, add_archives)
