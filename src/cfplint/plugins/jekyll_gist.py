"""jekyll-gist 1.5: the tag that shows a gist of GitHub's by a script.

The gem also asks GitHub for the gist's text, for readers without scripts, unless `gist: {noscript: false}`. cfplint
asks nobody, and writes what the gem writes when GitHub does not answer.

Source: https://github.com/jekyll/jekyll-gist#readme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.errors import LiquidError
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.template import TagNode
from cfplint.plugins.plugin import Plugin

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.parser import TemplateStream

_ARGUMENTS = re.compile(r"(\S+)(?:\s(\S*))?")


class GistNode(TagNode):
    """Writes the script."""

    __slots__ = ("markup",)

    def __init__(self, token: Token, origin: Origin, markup: str) -> None:
        super().__init__(token, origin)
        self.markup = markup

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the script; a name that is a variable stands for its value."""
        match = _ARGUMENTS.fullmatch(self.markup)
        if match is None:
            raise LiquidError("gist takes a gist and, if wanted, one of its files")
        gist, file = (self._value(argument or "", context) for argument in match.groups())
        query = f"?file={file}" if file else ""
        buffer.made(f'<script src="https://gist.github.com/{gist}.js{query}"> </script>', self.origin)

    @staticmethod
    def _value(argument: str, context: JekyllContext) -> str:
        value = context.find(argument) if argument else None
        return argument if value is None else to_s(value)


class Gist(Tag):
    """`gist`."""

    name = "gist"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        return GistNode(token, here.origin(tag), ruby_text.strip(tag.markup))


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `gist`."""
    environment.add_tag(Gist)


PLUGIN = Plugin("jekyll-gist", extend=add_tag)
