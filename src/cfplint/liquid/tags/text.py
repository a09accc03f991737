"""Literal text and outputs, for block tags written for python-liquid."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from liquid.exceptions import LiquidSyntaxError
from liquid.tag import Tag
from liquid.token import TOKEN_CONTENT, TOKEN_ILLEGAL, TOKEN_OUTPUT

from cfplint.liquid.parser import output_node
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.tree import TextNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream


class Text(Tag):
    """Literal text."""

    name = TOKEN_CONTENT
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The text's node."""
        here = cast("TemplateStream", stream)
        return TextNode(here.current, here.path)


class Output(Tag):
    """`{{ … }}`."""

    name = TOKEN_OUTPUT
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The output's node."""
        here = cast("TemplateStream", stream)
        return output_node(here, here.current)


class Illegal(Tag):
    """A tag that there is not, inside the block of a plugin's tag."""

    name = TOKEN_ILLEGAL
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """Refuse it."""
        raise LiquidSyntaxError(f"there is no tag {stream.current.value}", token=stream.current)
