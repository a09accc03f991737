"""`{% ifchanged %} … {% endifchanged %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.parser import parse_sections
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.tree import BlockTagNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream

    from cfplint.liquid.context import JekyllContext


class IfChangedNode(BlockTagNode):
    """Writes its body if that differs from what the last one was."""

    __slots__ = ()

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Render the body and compare."""
        inner = TraceBuffer()
        self.bodies[0].render(context, inner)
        value = inner.traced_str()
        context.budget.made(value)
        if value != context.state.get("ifchanged"):
            context.state["ifchanged"] = value
            buffer.made(value, self.origin)


class IfChanged(Tag):
    """`ifchanged`."""

    name = "ifchanged"
    end = "endifchanged"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        (section,), closed = parse_sections(here)
        return IfChangedNode(token, here.origin(section.opening), (section.body,)) if closed else section.body
