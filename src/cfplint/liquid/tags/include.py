"""`{% include file.html name=value %}` and `include_relative`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from liquid.expression import Expression
from liquid.tag import Tag

from cfplint.liquid.buffer import Origin, TraceBuffer
from cfplint.liquid.limits import DepthError
from cfplint.liquid.parser import nested_body
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.site_registers import Found, registers_of
from cfplint.liquid.stream import TagMarkup, TemplateStream
from cfplint.liquid.syntax.expressions import parse_expression
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import Body, TagNode
from cfplint.source import Place, Run, Span, traced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.ast import Node
    from liquid.context import RenderContext
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.context import JekyllContext

_WITH_OUTPUT = re.compile(
    r"([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+)(.*)",
    re.ASCII | re.DOTALL,
)
_PARAMETER = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))(?=\s|\Z)\s*""",
    re.ASCII,
)
_VALID_NAME = re.compile(r"^[\w/.\-()+~#@]+$", re.ASCII | re.MULTILINE)
_INVALID_PARTS = re.compile(r"[./]{2,}")
_MAX_MARKUP = 4000


@dataclass(frozen=True, slots=True)
class IncludeMarkup:
    """What stands in an include tag."""

    name: str | Body
    """The file, or, where outputs stand in it, what renders its name."""
    name_place: Place
    parameters: tuple[tuple[str, str | Expression], ...] | None
    """Names and values; `None` if there are none at all."""


class IncludeNode(TagNode):
    """Renders a file of `_includes` in its place."""

    __slots__ = ("_place", "_valid", "markup", "relative")

    def __init__(self, token: Token, origin: Origin, markup: IncludeMarkup, *, relative: bool) -> None:
        super().__init__(token, origin)
        self.markup = markup
        self.relative = relative
        self._place = Place(origin[0], Span(origin[1], origin[1] + origin[2]))
        self._valid = isinstance(markup.name, str) and _is_name(markup.name)

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Render the file."""
        name = self._name(context)
        if not self._valid and not _is_name(name):
            message = f"“{name}” is no name that include takes" if name else "the name of the file to include is empty"
            context.note("liquid-error", message, self.markup.name_place)
            return
        registers = registers_of(context)
        found = registers.include_relative(name) if self.relative else registers.include(name)
        if found is None:
            where = "beside this page" if self.relative else "in _includes"
            context.note("missing-include", f"there is no file `{name}` {where}", self.markup.name_place)
            return
        self.render_file(found, context, buffer)

    def _name(self, context: JekyllContext) -> str:
        if isinstance(self.markup.name, str):
            return self.markup.name
        buffer = TraceBuffer()
        self.markup.name.render(context, buffer)
        return buffer.getvalue()

    def render_file(self, found: Found, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Render the file that was found."""
        context.reads.add(found.path)
        before = context.depth()
        done = buffer.mark()
        context.chain = (*context.chain, self._place)
        context.called = (*context.called, self.markup.name_place)
        context.included = (*context.included, found.path)
        parameters = self.markup.parameters
        try:
            if found.template.problems:
                found.template.note_problems(context)
            context.check_includes()
            if parameters is None:
                found.template.body.render(context, buffer)
            else:
                context.push({"include": self.parameters(context)})
                try:
                    found.template.body.render(context, buffer)
                finally:
                    context.pop()
        except DepthError as error:
            error.repeated = error.repeated or frozenset(
                path for path in context.included if context.included.count(path) > 1
            )
            context.restore(before)
            if found.path not in error.repeated or not error.repeated.isdisjoint(context.included):
                raise
            buffer.back_to(done)
            context.note("include-recursion", f"{found.path} includes itself without end", self.markup.name_place)
        context.restore(before)

    def parameters(self, context: JekyllContext) -> dict[str, object]:
        """The values that the file sees in `include`."""
        return {
            name: value if isinstance(value, str) else value.evaluate(context)
            for name, value in self.markup.parameters or ()
        }

    def expressions(self) -> Iterable[Expression]:
        """The values of the parameters that are looked up."""
        return [value for _, value in self.markup.parameters or () if isinstance(value, Expression)]

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """What renders the file's name."""
        return () if isinstance(self.markup.name, str) else (self.markup.name,)


def _is_name(name: str) -> bool:
    return _VALID_NAME.search(name) is not None and not _INVALID_PARTS.search(name)


class Include(Tag):
    """`include`."""

    name = "include"
    block = False
    relative = False
    node: type[IncludeNode] = IncludeNode

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        return self.node(token, here.origin(tag), include_markup(here, tag), relative=self.relative)


class IncludeRelative(Include):
    """`include_relative`, from the page's folder."""

    name = "include_relative"
    relative = True


def include_markup(stream: TemplateStream, tag: TagMarkup) -> IncludeMarkup:
    """What stands in an include tag.

    Raises:
        MarkupSyntaxError: there is no file, or the parameters are not of the form `name=value`.
    """
    markup = ruby_text.strip(tag.markup)
    offset = tag.offset + len(tag.markup) - len(ruby_text.lstrip(tag.markup))
    if not markup or len(markup) > _MAX_MARKUP:
        raise MarkupSyntaxError("include names no file" if not markup else "include is too long", tag.start, tag.end)
    with_output = _WITH_OUTPUT.search(markup) if "{{" in markup else None
    name: str | Body
    if with_output:
        written = ruby_text.rstrip(with_output.group(1))
        start = with_output.start(1)
        name = nested_body(stream, offset + start, offset + start + len(written))
        parameters, at = with_output.group(2), with_output.start(2)
    else:
        written, start = ruby_text.words(markup)[0], 0
        name = written
        parameters, at = markup[len(written) :], len(written)
    place = Place(stream.path, Span(offset + start, offset + start + len(written)))
    stripped = ruby_text.lstrip(parameters)
    given = _parameters(stripped, offset + at + len(parameters) - len(stripped), stream.path) if stripped else None
    return IncludeMarkup(name, place, given if stripped or with_output is None else ())


def _parameters(markup: str, offset: int, path: str) -> tuple[tuple[str, str | Expression], ...]:
    found: list[tuple[str, str | Expression]] = []
    at = 0
    while at < len(markup):
        match = _PARAMETER.match(markup, at)
        if not match:
            raise MarkupSyntaxError(
                "the parameters of include are not all name=value", offset + at, offset + len(markup)
            )
        quote = 2 if match.group(2) is not None else 3
        text = match.group(quote)
        if text is not None:
            start = offset + match.start(quote)
            value: str = traced(text, (Run(0, len(text), path, start, len(text), True),)) if text else text
            sign = '"' if quote == 2 else "'"
            found.append((match.group(1), value.replace("\\" + sign, sign)))
        else:
            found.append((match.group(1), parse_expression(match.group(4), offset + match.start(4), path)))
        at = match.end()
    return tuple(found)
