"""jekyll-gist 1.5: the tag that shows a gist of GitHub's by a script.

The gem also asks GitHub for the gist's text, for readers without scripts, unless `gist: {noscript: false}`. cfplint
asks nobody, and writes what the gem writes when GitHub does not answer.

Source: https://github.com/jekyll/jekyll-gist#readme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from liquid.expression import Expression

from cfplint.liquid.argument_tag import ArgumentTag
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import TagNode
from cfplint.plugins.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.token import Token

    from cfplint.liquid.argument_tag import Argument
    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.stream import TemplateStream

_ARGUMENTS = re.compile(r"(\S+)(?:\s(\S*))?")


Name = tuple[str, Expression | None]
"""A name as written, and the variable that it may be."""


class GistNode(TagNode):
    """Writes the script."""

    __slots__ = ("arguments",)

    def __init__(self, token: Token, origin: Origin, arguments: tuple[Name, ...]) -> None:
        super().__init__(token, origin)
        self.arguments = arguments

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the script; a name that is a variable stands for its value."""
        gist, file = (_value(argument, context) for argument in self.arguments)
        query = f"?file={file}" if file else ""
        buffer.made(f'<script src="https://gist.github.com/{gist}.js{query}"> </script>', self.origin)

    def expressions(self) -> Iterable[Expression]:
        """The names, which may be variables."""
        return [expression for _, expression in self.arguments if expression is not None]


def _value(name: Name, context: JekyllContext) -> str:
    written, expression = name
    value = expression.evaluate(context) if expression is not None else None
    return written if value is None else to_s(value)


class Gist(ArgumentTag):
    """`gist`."""

    name = "gist"

    def node(self, stream: TemplateStream, argument: Argument) -> Node:
        """The node that writes the script of the named gist."""
        match = _ARGUMENTS.fullmatch(argument.text)
        if match is None:
            tag = argument.tag
            raise MarkupSyntaxError("gist takes a gist and, if wanted, one of its files", tag.start, tag.end)
        names = tuple(
            (match[group] or "", parse_expression(match[group], argument.start + match.start(group), stream.path))
            if match[group]
            else ("", None)
            for group in (1, 2)
        )
        return GistNode(argument.token, argument.origin, names)


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `gist`."""
    environment.add_tag(Gist)


PLUGIN = Plugin("jekyll-gist", extend=add_tag)
