"""`{% case value %}{% when a, b or c %} … {% else %} … {% endcase %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO, cast

from liquid.tag import Tag

from cfplint.liquid.parser import Section, parse_sections
from cfplint.liquid.ruby.comparing import equal
from cfplint.liquid.stream import TagMarkup, TemplateStream
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.fragments import FRAGMENT, MAX_LAX_MARKUP
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import Body, FlowNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from liquid.ast import Node
    from liquid.expression import Expression
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin
    from cfplint.liquid.context import JekyllContext

_SEPARATOR = re.compile(r"(?:\s+or\s+|\s*,\s*)(?=[^\s,|])", re.ASCII)


class CaseNode(FlowNode):
    """Renders the body of every value that equals, once for each; the `else` before any of them if none did so far."""

    __slots__ = ("left", "whens")

    def __init__(
        self,
        token: Token,
        origin: Origin,
        left: Expression,
        whens: list[tuple[Expression | None, Body]],
        bodies: Iterable[Body],
    ) -> None:
        super().__init__(token, origin, bodies)
        self.left = left
        self.whens = whens

    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Render the bodies."""
        matched = False
        for value, body in self.whens:
            if value is None:
                if not matched:
                    return body.render(context, buffer)
            elif equal(self.left.evaluate(context), value.evaluate(context)):
                matched = True
                body.render(context, buffer)
        return 0

    def expressions(self) -> Iterable[Expression]:
        """The value asked for, and those it is compared with."""
        return [self.left, *(value for value, _ in self.whens if value is not None)]


class Case(Tag):
    """`case`."""

    name = "case"
    end = "endcase"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        sections, closed = parse_sections(here, frozenset(("when", "else")))
        tag = sections[0].opening
        bodies = [section.body for section in sections]
        whens: list[tuple[Expression | None, Body]] = []
        for section in sections[1:]:
            try:
                whens += ((value, section.body) for value in _values(section, here))
            except MarkupSyntaxError as problem:
                here.syntax_error(problem, section.opening)
        match = FRAGMENT.search(tag.markup)
        if not match:
            raise MarkupSyntaxError("case has no value", tag.start, tag.end)
        left = parse_expression(match.group(), tag.offset + match.start(), here.path)
        return CaseNode(token, here.origin(tag), left, whens, bodies) if closed else Body(token, list(bodies))


def _values(section: Section, stream: TemplateStream) -> Iterator[Expression | None]:
    tag = section.opening
    if tag.name == "else":
        if tag.markup.strip():
            raise MarkupSyntaxError("else of a case takes nothing", tag.start, tag.end)
        yield None
        return
    yield from _when_values(tag, stream.path)


def _when_values(tag: TagMarkup, path: str) -> Iterator[Expression]:
    at = 0
    while True:
        match = FRAGMENT.search(tag.markup, at) if len(tag.markup) <= MAX_LAX_MARKUP else None
        if not match:
            raise MarkupSyntaxError("when has no value", tag.start, tag.end)
        yield parse_expression(match.group(), tag.offset + match.start(), path)
        separator = _SEPARATOR.match(tag.markup, match.end())
        if not separator:
            return
        at = separator.end()
