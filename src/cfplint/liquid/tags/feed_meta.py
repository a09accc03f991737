"""`{% feed_meta %}` of the plugin jekyll-feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.filters.html import escaped_xml
from cfplint.liquid.filters.urls import absolute_url
from cfplint.liquid.ruby.lookup import property_of
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.template import TagNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream

    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.parser import TemplateStream


class FeedMetaNode(TagNode):
    """Writes the link to the site's feed."""

    __slots__ = ()

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the link."""
        config = registers_of(context).config
        path = property_of(config.get("feed"), "path", command=False) or "feed.xml"
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
    plugin = "jekyll-feed"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        return FeedMetaNode(token, here.origin(here.tag()))
