"""`{% break %}` and `{% continue %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.tree import TagNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.stream import TemplateStream


class InterruptNode(TagNode):
    """Breaks off the nearest loop's pass; outside of loops, the page."""

    __slots__ = ("interrupt",)

    def __init__(self, token: Token, origin: Origin, interrupt: str) -> None:
        super().__init__(token, origin)
        self.interrupt = interrupt

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:  # noqa: ARG002  # writes nothing
        """Break off."""
        context.interrupts.append(self.interrupt)


class Break(Tag):
    """`break`."""

    name = "break"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        return InterruptNode(token, here.origin(here.tag()), self.name)


class Continue(Break):
    """`continue`."""

    name = "continue"
