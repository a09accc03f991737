"""`{% capture name %} … {% endcapture %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.builtin.expressions import Identifier
from liquid.tag import Tag

from cfplint.liquid.buffer import Origin, TraceBuffer
from cfplint.liquid.parser import parse_sections
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import BlockTagNode, Body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.context import JekyllContext

_NAME = re.compile(r"(?:\(?[\w\-.\[\]]\)?)++", re.ASCII)


class CaptureNode(BlockTagNode):
    """Keeps what its body writes as a variable."""

    __slots__ = ("name",)

    def __init__(self, token: Token, origin: Origin, body: Body, name: str) -> None:
        super().__init__(token, origin, (body,))
        self.name = name
        self.blank = True

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:  # noqa: ARG002  # writes nothing
        """Render the body into the variable."""
        captured = TraceBuffer()
        self.bodies[0].render(context, captured)
        context.locals[self.name] = context.budget.made(captured.traced_str())

    def template_scope(self) -> Iterable[Identifier]:
        """The name."""
        return (Identifier(self.name, token=self.token),)


class Capture(Tag):
    """`capture`."""

    name = "capture"
    end = "endcapture"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        (section,), closed = parse_sections(here)
        tag = section.opening
        name = _NAME.search(tag.markup)
        if not name:
            raise MarkupSyntaxError("capture has no name", tag.start, tag.end)
        return CaptureNode(token, here.origin(tag), section.body, name.group()) if closed else section.body
