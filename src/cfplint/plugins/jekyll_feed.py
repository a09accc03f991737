"""jekyll-feed 0.17: Atom feeds of posts, collections, categories and tags, and the tag that links to the first of them.

Source: https://github.com/jekyll/jekyll-feed and RFC 4287.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.filters.html import escaped_xml
from cfplint.liquid.filters.urls import absolute_url
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.tree import TagNode
from cfplint.plugins.atom import write_feed
from cfplint.plugins.pages import asked_at, exists, generated_page, posts_of
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site.model import Page, SiteModel

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream

    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.stream import TemplateStream

_NAME = "jekyll-feed"
_PLAIN_TAG = re.compile(r"[a-zA-Z0-9_]*\n?")


def add_feeds(site: SiteModel) -> SiteModel:
    """Add the feeds that the key `feed` asks for, where the site has no file of that name."""
    options = _mapping(site.configuration.data.get("feed"))
    added: list[Page] = []
    for label, settings in _collections(options).items():
        categories = settings.get("categories")
        for category in (*dict.fromkeys(categories if isinstance(categories, list) else ()), None):
            path = _path(label, settings, category)
            if not exists(site, path):
                added.append(_feed(site, path, {"collection": label, "category": category, "tags": None}))
    for tag, path in _tags(site, options):
        if not exists(site, path):
            added.append(_feed(site, path, {"collection": "posts", "category": None, "tags": tag}))
    return replace(site, pages=(*site.pages, *added))


def _feed(site: SiteModel, path: str, data: Mapping[str, object]) -> Page:
    own = {"layout": None, "sitemap": False, "xsl": exists(site, "feed.xslt.xml"), **data}
    return replace(generated_page(site, path, own, asked_at=asked_at(site, _NAME)), writer=_NAME)


def _collections(options: Mapping[str, object]) -> dict[str, dict[str, object]]:
    """The collections with a feed, and the settings of each; posts always have one."""
    asked = options.get("collections")
    if isinstance(asked, list):
        found = {to_s(label): dict[str, object]() for label in asked}
    else:
        found = {str(label): dict(_mapping(settings)) for label, settings in _mapping(asked).items()}
    posts = found.setdefault("posts", {})
    for key in ("path", "categories"):
        if not posts.get(key):
            posts[key] = options.get(key)
    return found


def _path(label: str, settings: Mapping[str, object], category: object) -> str:
    prefix = "/feed" if label == "posts" else f"/feed/{label}"
    return f"{prefix}/{to_s(category)}.xml" if category is not None else to_s(settings.get("path") or f"{prefix}.xml")


def _tags(site: SiteModel, options: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The tags with a feed, and its path."""
    asked = options.get("tags")
    if not asked:
        return
    settings = _mapping(asked)
    used = dict.fromkeys(
        to_s(tag)
        for post in posts_of(site).documents
        if post.listed
        for tag in cast("list[object]", post.data.get("tags") or [])
    )
    if not used:
        return
    only, left_out = settings.get("only"), settings.get("except")
    pool = [to_s(tag) for tag in only] if isinstance(only, list) else list(used)
    for tag in pool:
        if not (isinstance(left_out, list) and tag in left_out) and _PLAIN_TAG.fullmatch(tag):
            yield tag, f"{to_s(settings.get('path') or '/feed/by_tag/')}{tag}.xml"


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


class FeedMetaNode(TagNode):
    """Writes the link to the site's feed."""

    __slots__ = ()

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the link."""
        config = registers_of(context).config
        path = _collections(_mapping(config.get("feed")))["posts"].get("path") or "feed.xml"
        title = config.get("title") or config.get("name")
        href = escaped_xml(to_s(absolute_url(path, context=context)))
        buffer.made(f'<link type="application/atom+xml" rel="alternate" href="{href}"', self.origin)
        if title:
            buffer.made(' title="', self.origin)
            buffer.made(escaped_xml(to_s(title)), self.origin)
            buffer.made('"', self.origin)
        buffer.made(" />", self.origin)


class FeedMeta(Tag):
    """`feed_meta`."""

    name = "feed_meta"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        return FeedMetaNode(token, here.origin(here.tag()))


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `feed_meta`."""
    environment.add_tag(FeedMeta)


PLUGIN = Plugin(_NAME, add_feeds, LOWEST, write_feed, add_tag)
