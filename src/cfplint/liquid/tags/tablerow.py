"""`{% tablerow item in list cols:2 limit:3 offset:1 %} … {% endtablerow %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.builtin.expressions import Identifier
from liquid.tag import Tag

from cfplint.liquid.drops.loops import TableRowLoop
from cfplint.liquid.parser import parse_sections
from cfplint.liquid.ruby.iterating import integer_of, items
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.fragments import ATTRIBUTES, MAX_LAX_MARKUP, QUOTED
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import BlockTagNode, Body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.expression import Expression
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext

_SYNTAX = re.compile(rf"(\w+)\s+in\s+({QUOTED}+)", re.ASCII)


class TableRowNode(BlockTagNode):
    """Writes the rows and cells of a table."""

    __slots__ = ("attributes", "collection", "variable")

    def __init__(
        self,
        token: Token,
        origin: Origin,
        body: Body,
        variable: str,
        collection: Expression,
        attributes: dict[str, Expression],
    ) -> None:
        super().__init__(token, origin, (body,))
        self.variable = variable
        self.collection = collection
        self.attributes = attributes

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the rows."""
        collection = self.collection.evaluate(context)
        if collection is None or collection is False:
            return
        start = self._integer("offset", context) or 0
        limit = self._integer("limit", context)
        values = items(collection, start, None if limit is None else start + limit)
        loop = TableRowLoop(len(values), self._integer("cols", context) or 0)
        scope: dict[str, object] = {"tablerowloop": loop}
        buffer.made('<tr class="row1">\n', self.origin)
        with context.extend(scope):
            for value in values:
                context.budget.spend(6)
                scope[self.variable] = value
                buffer.made(f'<td class="col{loop.col}">', self.origin)
                self.bodies[0].render(context, buffer)
                buffer.made("</td>", self.origin)
                if loop.col == loop.cols and loop.index0 != loop.length - 1:
                    buffer.made(f'</tr>\n<tr class="row{loop.row + 1}">', self.origin)
                loop.advance()
        buffer.made("</tr>\n", self.origin)

    def _integer(self, name: str, context: JekyllContext) -> int | None:
        expression = self.attributes.get(name)
        return None if expression is None else integer_of(expression.evaluate(context))

    def expressions(self) -> Iterable[Expression]:
        """The collection and the attributes."""
        return [self.collection, *self.attributes.values()]

    def block_scope(self) -> Iterable[Identifier]:
        """The loop's names."""
        return (Identifier(self.variable, token=self.token), Identifier("tablerowloop", token=self.token))


class TableRow(Tag):
    """`tablerow`."""

    name = "tablerow"
    end = "endtablerow"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        (section,), closed = parse_sections(here)
        tag = section.opening
        match = _SYNTAX.search(tag.markup) if len(tag.markup) <= MAX_LAX_MARKUP else None
        if not match:
            raise MarkupSyntaxError("tablerow has no `item in list`", tag.start, tag.end)
        collection = parse_expression(match.group(2), tag.offset + match.start(2), here.path)
        attributes = {
            found.group(1): parse_expression(found.group(2), tag.offset + found.start(2), here.path)
            for found in ATTRIBUTES.finditer(tag.markup)
        }
        if not closed:
            return section.body
        return TableRowNode(token, here.origin(tag), section.body, match.group(1), collection, attributes)
