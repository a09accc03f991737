"""`{% for item in list limit:2 offset:1 reversed %} … {% else %} … {% endfor %}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO, cast

from liquid.builtin.expressions import Identifier
from liquid.tag import Tag

from cfplint.liquid.absent import note_absence
from cfplint.liquid.drops.loops import ForLoop
from cfplint.liquid.parser import parse_sections
from cfplint.liquid.ruby.iterating import integer_of, items
from cfplint.liquid.stream import TagMarkup, TemplateStream
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.fragments import ATTRIBUTES, MAX_LAX_MARKUP, QUOTED
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.syntax.strict import StrictParser
from cfplint.liquid.syntax.unread import Stretch, of_fragment, unread
from cfplint.liquid.tree import Body, FlowNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.expression import Expression
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin
    from cfplint.liquid.context import JekyllContext

_LAX = re.compile(rf"([\w-]+)\s+in\s+({QUOTED}+)\s*(reversed)?", re.ASCII)


@dataclass(slots=True)
class Loop:
    """What stands in the tag."""

    variable: str
    name: str
    """Under which `offset:continue` finds where the last such loop ended."""
    collection: Expression
    reversed: bool
    limit: Expression | None = None
    offset: Expression | None = None
    continues: bool = False

    def set(self, key: str, value: str, at: int, path: str) -> None:
        """Take up an attribute."""
        if key == "limit":
            self.limit = parse_expression(value, at, path)
        elif key == "offset":
            self.continues = value == "continue"
            self.offset = None if self.continues else parse_expression(value, at, path)


class ForNode(FlowNode):
    """Renders its body for every item."""

    __slots__ = ("loop",)

    def __init__(self, token: Token, origin: Origin, loop: Loop, bodies: list[Body]) -> None:
        super().__init__(token, origin, bodies)
        self.loop = loop

    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Render the body for every item, or the `else` body."""
        values = self._items(context)
        if not values:
            if len(self.bodies) > 1:
                self.bodies[-1].render(context, buffer)
            return 0
        loops: list[ForLoop] = context.state.setdefault("loops", [])
        forloop = ForLoop(self.loop.name, len(values), loops[-1] if loops else None)
        scope: dict[str, object] = {"forloop": forloop}
        variable, body, budget = self.loop.variable, self.bodies[0], context.budget
        context.push(scope)
        loops.append(forloop)
        try:
            for value in values:
                budget.left -= 2
                scope[variable] = value
                body.render(context, buffer)
                forloop.index0 += 1
                if context.interrupts and context.interrupts.pop() == "break":
                    break
        finally:
            context.pop()
        loops.pop()
        return 0

    def _items(self, context: JekyllContext) -> list[object]:
        loop = self.loop
        ends: dict[str, int] = context.state.setdefault("offsets", {})
        if loop.continues:
            start = ends.get(loop.name, 0)
        else:
            start = integer_of(loop.offset.evaluate(context)) if loop.offset is not None else 0
        limit = loop.limit.evaluate(context) if loop.limit is not None else None
        end = integer_of(limit) + start if limit is not None and limit is not False else None
        collection = loop.collection.evaluate(context)
        if collection is None:
            note_absence(loop.collection, context, self.origin[0], "loop")
        values = items(collection, start, end)
        if loop.reversed:
            values.reverse()
        ends[loop.name] = start + len(values)
        return values

    def expressions(self) -> Iterable[Expression]:
        """The collection and the attributes."""
        loop = self.loop
        return [part for part in (loop.collection, loop.limit, loop.offset) if part is not None]

    def block_scope(self) -> Iterable[Identifier]:
        """The loop's names."""
        return (Identifier(self.loop.variable, token=self.token), Identifier("forloop", token=self.token))


class For(Tag):
    """`for`."""

    name = "for"
    end = "endfor"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        sections, closed = parse_sections(here, frozenset(("else",)))
        tag = sections[0].opening
        try:
            loop = _strict(tag, here.path)
        except MarkupSyntaxError as problem:
            loop, read = _lax(tag, here.path, problem)
            here.lax(problem, unread(tag.markup, read))
        bodies = [sections[0].body, *([sections[-1].body] if len(sections) > 1 else ())]
        return ForNode(token, here.origin(tag), loop, bodies) if closed else Body(token, list(bodies))


def _strict(tag: TagMarkup, path: str) -> Loop:
    parser = StrictParser(tag.markup, tag.offset, path)
    variable = parser.consume("id").value
    if not parser.word("in"):
        raise MarkupSyntaxError("for has no `in`", tag.start, tag.end)
    at = parser.position
    collection = parser.expression_text()
    loop = Loop(variable, f"{variable}-{collection}", parse_expression(collection, at, path), reversed=False)
    loop.reversed = parser.word("reversed") is not None
    while parser.look("id") and parser.look("colon", 1):
        key = parser.word("limit", "offset")
        if not key:
            raise MarkupSyntaxError("for takes limit and offset only", parser.position, parser.position)
        parser.consume("colon")
        at = parser.position
        loop.set(key, parser.expression_text(), at, path)
    parser.finish()
    return loop


def _lax(tag: TagMarkup, path: str, problem: MarkupSyntaxError) -> tuple[Loop, list[Stretch]]:
    """The loop as Ruby picks it apart, and what is read of the markup."""
    match = _LAX.match(tag.markup) if len(tag.markup) <= MAX_LAX_MARKUP else None
    if not match:
        raise problem
    collection = parse_expression(match.group(2), tag.offset + match.start(2), path)
    loop = Loop(match.group(1), f"{match.group(1)}-{match.group(2)}", collection, reversed=bool(match.group(3)))
    read = [(match.start(), match.start(2)), *of_fragment(match.group(2), match.start(2))]
    read += [match.span(3)] if match.group(3) else []
    for attribute in ATTRIBUTES.finditer(tag.markup):
        read.append(attribute.span())
        loop.set(attribute.group(1), attribute.group(2), tag.offset + attribute.start(2), path)
    return loop, read
