"""jekyll-seo-tag 2.8: the tag that writes a page's metadata.

Source: https://github.com/jekyll/jekyll-seo-tag/tree/master/docs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.filters.conversion import jsonify
from cfplint.liquid.filters.dates import date_to_xmlschema
from cfplint.liquid.filters.urls import absolute_url
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import output, to_s
from cfplint.liquid.tree import TagNode
from cfplint.plugins.page_seo import PageSeo
from cfplint.plugins.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.stream import TemplateStream

_VERSION = "2.8.0"
_VERIFICATIONS = (
    ("google", "google-site-verification"),
    ("bing", "msvalidate.01"),
    ("alexa", "alexaVerifyID"),
    ("yandex", "yandex-verification"),
    ("baidu", "baidu-site-verification"),
    ("facebook", "facebook-domain-verification"),
)
_NO_TITLE = re.compile("title=false", re.IGNORECASE)

Element = tuple[str, object, str]
"""What stands before a value, the value, and what stands behind it."""


class SeoNode(TagNode):
    """Writes the page's metadata."""

    __slots__ = ("titled",)

    def __init__(self, token: Token, origin: Origin, *, titled: bool) -> None:
        super().__init__(token, origin)
        self.titled = titled

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the elements."""
        seo = PageSeo(context)
        buffer.made(f"<!-- Begin Jekyll SEO tag v{_VERSION} -->\n", self.origin)
        for before, value, behind in self._elements(seo, context):
            buffer.made(before, self.origin)
            buffer.made(output(value), self.origin)
            buffer.made(behind, self.origin)
        buffer.made(
            f'<script type="application/ld+json">\n{to_s(jsonify(seo.structured(), context=context))}</script>\n'
            "<!-- End Jekyll SEO tag -->\n",
            self.origin,
        )

    def _elements(self, seo: PageSeo, context: JekyllContext) -> Iterator[Element]:
        if self.titled and seo.title:
            yield "<title>", seo.title, "</title>\n"
        yield _meta("name", "generator", f"Jekyll v{to_s(context.find_path('jekyll', 'version'))}")
        if seo.page_title:
            yield _meta("property", "og:title", seo.page_title)
        if _given(seo.author.get("name")):
            yield _meta("name", "author", seo.author.get("name"))
        yield _meta("property", "og:locale", seo.locale)
        if seo.description:
            yield _meta("name", "description", seo.description)
            yield _meta("property", "og:description", seo.description)
        if _given(seo.site("url")):
            yield '<link rel="canonical" href="', seo.canonical_url, '" />\n'
            yield _meta("property", "og:url", seo.canonical_url)
        if seo.site_title:
            yield _meta("property", "og:site_name", seo.site_title)
        yield from _image(seo)
        yield from _article(seo, context)
        yield from _twitter(seo)
        yield from _facebook(seo)
        yield from _verifications(seo)


def _meta(attribute: str, name: str, value: object) -> Element:
    return f'<meta {attribute}="{name}" content="', value, '" />\n'


def _given(value: object) -> bool:
    return value is not None and value is not False


def _image(seo: PageSeo) -> Iterator[Element]:
    image = seo.image
    if image is None:
        return
    yield _meta("property", "og:image", image["path"])
    for key in ("height", "width", "alt"):
        if _given(image.get(key)):
            yield _meta("property", f"og:image:{key}", image[key])


def _article(seo: PageSeo, context: JekyllContext) -> Iterator[Element]:
    date = seo.page("date")
    if _given(date):
        yield _meta("property", "og:type", "article")
        yield _meta("property", "article:published_time", date_to_xmlschema(date, context=context))
    else:
        yield _meta("property", "og:type", "website")
    for relation, key in (("prev", "previous_page"), ("next", "next_page")):
        if _given(context.find_path("paginator", key)):
            path = absolute_url(context.find_path("paginator", f"{key}_path"), context=context)
            yield f'<link rel="{relation}" href="', path, '" />\n'


def _twitter(seo: PageSeo) -> Iterator[Element]:
    image = seo.image
    if image is not None:
        card = seo.page("twitter", "card") or seo.site("twitter", "card") or "summary_large_image"
        yield _meta("name", "twitter:card", card)
        yield _meta("property", "twitter:image", image["path"])
        if _given(image.get("alt")):
            yield _meta("name", "twitter:image:alt", image["alt"])
    else:
        yield _meta("name", "twitter:card", "summary")
    if seo.page_title:
        yield _meta("property", "twitter:title", seo.page_title)
    if _given(seo.site("twitter")):
        yield _meta("name", "twitter:site", _handle(seo.site("twitter", "username")))
        if seo.author_twitter is not None:
            yield _meta("name", "twitter:creator", _handle(seo.author_twitter))


def _handle(name: object) -> str:
    return ruby_text.concatenated(("@", ruby_text.replace(to_s(name), "@", "")))


def _facebook(seo: PageSeo) -> Iterator[Element]:
    for key, name in (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id")):
        if _given(seo.site("facebook", key)):
            yield _meta("property", name, seo.site("facebook", key))


def _verifications(seo: PageSeo) -> Iterator[Element]:
    if not _given(seo.site("webmaster_verifications")):
        if _given(seo.site("google_site_verification")):
            yield _meta("name", "google-site-verification", seo.site("google_site_verification"))
        return
    for key, name in _VERIFICATIONS:
        if _given(seo.site("webmaster_verifications", key)):
            yield _meta("name", name, seo.site("webmaster_verifications", key))


class Seo(Tag):
    """`seo`."""

    name = "seo"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        return SeoNode(token, here.origin(tag), titled=not _NO_TITLE.search(tag.markup))


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `seo`."""
    environment.add_tag(Seo)


PLUGIN = Plugin("jekyll-seo-tag", extend=add_tag)
