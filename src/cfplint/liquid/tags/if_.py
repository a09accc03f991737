"""`{% if %} … {% elsif %} … {% else %} … {% endif %}` and `{% unless %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO, cast

from liquid.tag import Tag

from cfplint.liquid.parser import Section, parse_sections
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.syntax.conditions import parse_condition, tested
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import Body, FlowNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.expression import Expression
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin
    from cfplint.liquid.context import JekyllContext


class IfNode(FlowNode):
    """Renders the first branch whose condition holds."""

    __slots__ = ("_tests", "branches", "negated")

    def __init__(
        self, token: Token, origin: Origin, branches: list[tuple[Expression | None, Body]], *, negated: bool
    ) -> None:
        super().__init__(token, origin, (body for _, body in branches))
        self.branches = branches
        self.negated = negated
        self._tests = [(tested(condition) if condition else None, body.render) for condition, body in branches]

    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Render the branch."""
        negated = self.negated
        for test, render in self._tests:
            if test is None:
                return render(context, buffer)
            value = test(context)
            if (value is not None and value is not False) is not negated:
                return render(context, buffer)
            negated = False
        return 0

    def expressions(self) -> Iterable[Expression]:
        """The conditions."""
        return [condition for condition, _ in self.branches if condition is not None]


class If(Tag):
    """`if`."""

    name = "if"
    end = "endif"
    negated = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node; a branch whose condition cannot be read is never taken."""
        here = cast("TemplateStream", stream)
        token = here.current
        sections, closed = parse_sections(here, frozenset(("elsif", "else")))
        branches: list[tuple[Expression | None, Body]] = []
        for section in sections:
            try:
                branches.append((_condition(section, here), section.body))
            except MarkupSyntaxError as problem:
                here.syntax_error(problem, section.opening)
        if not closed:
            return Body(token, [section.body for section in sections])
        return IfNode(token, here.origin(sections[0].opening), branches, negated=self.negated)


def _condition(section: Section, stream: TemplateStream) -> Expression | None:
    tag = section.opening
    return None if tag.name == "else" else parse_condition(tag.markup, tag.offset, stream)


class Unless(If):
    """`unless`."""

    name = "unless"
    end = "endunless"
    negated = True
