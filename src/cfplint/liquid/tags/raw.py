"""`{% raw %} … {% endraw %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.tag import Tag
from liquid.token import TOKEN_CONTENT

from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import Body, TextNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream

    from cfplint.liquid.stream import TemplateStream


class Raw(Tag):
    """`raw`, whose text is not read as Liquid."""

    name = "raw"
    end = "endraw"

    def parse(self, stream: TokenStream) -> Node:
        """The text up to `endraw`."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        if tag.markup.strip():
            here.syntax_error(MarkupSyntaxError("raw takes nothing", 0, 0), tag)
        nodes: list[Node] = []
        here.pos += 1
        while here.current.kind == TOKEN_CONTENT and here.pos < len(here.tokens):
            nodes.append(TextNode(here.current, here.path))
            here.pos += 1
        if here.current.value != "endraw":
            here.syntax_error(MarkupSyntaxError("raw is never closed", 0, 0), tag)
            here.pos -= 1
        body = Body(token, nodes)
        body.blank = not nodes
        return body
