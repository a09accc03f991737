"""`{% cycle "a", "b" %}` and `{% cycle name: "a", "b" %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.ruby.printing import inspect, output, to_s
from cfplint.liquid.syntax.expressions import Constant, parse_expression
from cfplint.liquid.syntax.fragments import FRAGMENT, MAX_LAX_MARKUP, QUOTED
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

_NAMED = re.compile(rf"({QUOTED})\s*:\s*(.*)", re.ASCII | re.DOTALL)


class CycleNode(TagNode):
    """Writes its values in turn."""

    __slots__ = ("name", "values")

    def __init__(self, token: Token, origin: Origin, name: Expression | str, values: list[Expression]) -> None:
        super().__init__(token, origin)
        self.name = name
        self.values = values

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the next value."""
        turns: dict[str, int] = context.state.setdefault("cycles", {})
        key = self.name if isinstance(self.name, str) else "=" + to_s(self.name.evaluate(context))
        turn = turns.get(key, 0)
        if turn < len(self.values):
            buffer.made(output(self.values[turn].evaluate(context)), self.origin)
        turns[key] = turn + 1 if turn + 1 < len(self.values) else 0

    def expressions(self) -> Iterable[Expression]:
        """The values."""
        return self.values


class Cycle(Tag):
    """`cycle`."""

    name = "cycle"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        if len(tag.markup) > MAX_LAX_MARKUP or not FRAGMENT.match(tag.markup):
            raise MarkupSyntaxError("cycle has no values", tag.start, tag.end)
        named = _NAMED.match(tag.markup)
        at = named.start(2) if named else 0
        values: list[Expression] = []
        for part in tag.markup[at:].split(","):
            match = FRAGMENT.search(part)
            if match:
                values.append(parse_expression(match.group(), tag.offset + at + match.start(), here.path))
            at += len(part) + 1
        values = [value for value in values if not (isinstance(value, Constant) and value.value is None)]
        name: Expression | str = ",".join(map(_mark, values))
        if named:
            name = parse_expression(named.group(1), tag.offset, here.path)
        return CycleNode(token, here.origin(tag), name, values)


def _mark(value: Expression) -> str:
    """What tells values apart: a constant by what it is, a path by where it stands."""
    if isinstance(value, Constant):
        return inspect(value.value)
    return f"{value.token.value}@{value.token.start_index}"
