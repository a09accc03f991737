"""`{% link _posts/2020-01-01-name.md %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.argument_tag import ArgumentTag
from cfplint.liquid.buffer import Origin, TraceBuffer
from cfplint.liquid.filters.urls import linked
from cfplint.liquid.parser import nested_body
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.tree import Body, TagNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from liquid.ast import Node
    from liquid.token import Token

    from cfplint.liquid.argument_tag import Argument
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.stream import TemplateStream
    from cfplint.site.model import SiteModel
    from cfplint.source import Place


class LinkNode(TagNode):
    """Writes the address of a file of the site."""

    __slots__ = ("body", "place")

    def __init__(self, token: Token, origin: Origin, body: Body, place: Place) -> None:
        super().__init__(token, origin)
        self.body = body
        self.place = place

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the address."""
        inner = TraceBuffer()
        self.body.render(context, inner)
        path = inner.getvalue()
        site = registers_of(context).site
        for known, url in _addresses(site) if site else ():
            if known in (path, f"/{path.lstrip('/')}"):
                buffer.made(linked(url, context), self.origin)
                return
        context.note("liquid-error", f"there is no file `{path}` that link could lead to", self.place)


def _addresses(site: SiteModel) -> Iterator[tuple[str, str]]:
    for page in site.pages:
        yield page.relative_path or page.path, page.escaped_url or page.url
    for file in site.static_files:
        yield file.relative_path, file.url
    for document in site.documents:
        if document.published:
            yield document.relative_path or document.path, document.escaped_url or document.url


class Link(ArgumentTag):
    """`link`."""

    name = "link"

    def node(self, stream: TemplateStream, argument: Argument) -> Node:
        """The node that writes the address of the named file."""
        end = argument.start + len(argument.text)
        body = nested_body(stream, argument.start, end)
        return LinkNode(argument.token, argument.origin, body, argument.place)
