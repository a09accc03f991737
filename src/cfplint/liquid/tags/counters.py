"""`{% increment name %}` and `{% decrement name %}`."""

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


class CounterNode(TagNode):
    """Writes a counter and moves it."""

    __slots__ = ("name", "step")

    def __init__(self, token: Token, origin: Origin, name: str, step: int) -> None:
        super().__init__(token, origin)
        self.name = name
        self.step = step

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Count up after writing, or down before it."""
        value = context.increment(self.name) if self.step > 0 else context.decrement(self.name)
        buffer.made(str(value), self.origin)


class Increment(Tag):
    """`increment`."""

    name = "increment"
    block = False
    step = 1

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        return CounterNode(token, here.origin(tag), tag.markup.strip(), self.step)


class Decrement(Increment):
    """`decrement`."""

    name = "decrement"
    step = -1
