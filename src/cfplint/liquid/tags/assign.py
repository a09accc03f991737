"""`{% assign name = value | filter %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.builtin.expressions import Identifier
from liquid.tag import Tag

from cfplint.liquid.absent import note_absence
from cfplint.liquid.ruby.values import MethodLiteral
from cfplint.liquid.syntax.filtered import parse_filtered
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import TagNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.expression import Expression
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.stream import TemplateStream

_NAME = re.compile(r"(?:\(?[\w\-.\[\]]\)?)++", re.ASCII)
_EQUALS = re.compile(r"\s*=\s*", re.ASCII)


class AssignNode(TagNode):
    """Sets a variable for the rest of the page."""

    __slots__ = ("asked", "name", "value")

    def __init__(self, token: Token, origin: Origin, name: str, value: Expression, *, asked: bool = False) -> None:
        super().__init__(token, origin)
        self.asked = asked
        """Whether the file asks if there is a value, and so takes none into account."""
        self.name = name
        self.value = value
        self.blank = True

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:  # noqa: ARG002  # writes nothing
        """Set it."""
        value = self.value.evaluate(context)
        if value is None and not self.asked:
            note_absence(self.value, context, self.origin[0], "assign")
        context.locals[self.name] = "" if isinstance(value, MethodLiteral) else value

    def expressions(self) -> Iterable[Expression]:
        """The value."""
        return (self.value,)

    def template_scope(self) -> Iterable[Identifier]:
        """The name."""
        return (Identifier(self.name, token=self.token),)


class Assign(Tag):
    """`assign`."""

    name = "assign"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        for name in _NAME.finditer(tag.markup):
            equals = _EQUALS.match(tag.markup, name.end())
            if equals:
                value = parse_filtered(tag.markup[equals.end() :], tag.offset + equals.end(), here)
                return AssignNode(token, here.origin(tag), name.group(), value, asked=name.group() in here.asked)
        raise MarkupSyntaxError("assign has no `name = value`", tag.start, tag.end)
