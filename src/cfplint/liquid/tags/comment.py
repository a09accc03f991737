"""`{% comment %} … {% endcomment %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.parser import parse_sections
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.tree import BlockTagNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.context import RenderContext
    from liquid.stream import TokenStream

    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext


class CommentNode(BlockTagNode):
    """Writes nothing."""

    __slots__ = ()

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Nothing."""

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """Nothing that is ever rendered."""
        return ()


class Comment(Tag):
    """`comment`; its body is parsed, so that an error in it counts, and unknown tags in it do not."""

    name = "comment"
    end = "endcomment"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        (section,), closed = parse_sections(here)
        node = CommentNode(token, here.origin(section.opening), (section.body,))
        node.blank = True
        return node if closed else section.body
