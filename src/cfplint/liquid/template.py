"""A parsed template and the nodes that every template has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO, cast

from liquid.ast import BlockNode, Node
from liquid.exceptions import LiquidError as PythonLiquidError
from liquid.exceptions import LiquidInterrupt, StopRender
from liquid.template import BoundTemplate
from liquid.token import Token

from cfplint.errors import LiquidError
from cfplint.liquid.absent import note_absence
from cfplint.liquid.buffer import COPIED, NoBuffer, Origin, TraceBuffer, tracing
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.limits import LimitError
from cfplint.liquid.ruby.printing import output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.context import RenderContext
    from liquid.expression import Expression

    from cfplint.liquid.problem import LiquidProblem


class JekyllNode(Node):
    """A node that knows its place."""

    __slots__ = ()


class TextNode(JekyllNode):
    """Literal text."""

    __slots__ = ("origin", "text")

    def __init__(self, token: Token, path: str) -> None:
        super().__init__(token)
        self.text = token.value
        self.origin: Origin = (path, token.start_index, COPIED)
        self.blank = not self.text.strip(" \t\r\n\f\v")

    def __str__(self) -> str:
        return self.text

    def render(self, context: RenderContext, buffer: TextIO) -> int:  # noqa: ARG002  # python-liquid's protocol
        """Write the text."""
        tracing(buffer).copy(self.text, self.origin)
        return len(self.text)

    render_to_output = render


class OutputNode(JekyllNode):
    """`{{ … }}`."""

    __slots__ = ("expression", "origin")

    def __init__(self, token: Token, expression: Expression, origin: Origin) -> None:
        super().__init__(token)
        self.expression = expression
        self.origin = origin
        self.blank = False

    def __str__(self) -> str:
        return f"{{{{ {self.expression} }}}}"

    def render(self, context: RenderContext, buffer: TextIO) -> int:
        """Write the value."""
        text = output(self.expression.evaluate(context))
        if not text:
            note_absence(self.expression, cast("JekyllContext", context), self.origin[0], "output")
        tracing(buffer).made(text, self.origin)
        return len(text)

    render_to_output = render

    def expressions(self) -> Iterable[Expression]:
        """The value."""
        return (self.expression,)


class Absent(JekyllNode):
    """A tag that could not be understood and writes nothing."""

    __slots__ = ("kept",)

    def __init__(self, token: Token, kept: Iterable[Node] = ()) -> None:
        super().__init__(token)
        self.kept = tuple(kept)
        """What stands inside it, for those who look through the tree."""
        self.blank = False

    def render(self, context: RenderContext, buffer: TextIO) -> int:  # noqa: ARG002  # python-liquid's protocol
        """Write nothing."""
        return 0

    render_to_output = render

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """The nodes inside."""
        return self.kept


class Body(BlockNode):
    """Nodes one behind the other."""

    __slots__ = ()

    def render(self, context: RenderContext, buffer: TextIO) -> int:
        """Render the nodes, until one of them breaks off; a node that fails writes nothing."""
        here = cast("JekyllContext", context)
        here.enter_body(len(self.nodes))
        target = tracing(buffer)
        copy = target.copy
        for node in self.nodes:
            if type(node) is TextNode:
                copy(node.text, node.origin)
                continue
            try:
                node.render(here, target)
            except LimitError:
                raise
            except LiquidInterrupt as interrupt:
                here.interrupts.append("continue" if "continue" in type(interrupt).__name__.lower() else "break")
            except StopRender:
                raise
            except (LiquidError, PythonLiquidError) as error:
                here.failed(node, error)
            if here.interrupts:
                break
        here.bodies -= 1
        return 0

    render_to_output = render


class TagNode(JekyllNode):
    """A tag of Jekyll or Liquid."""

    __slots__ = ("origin",)

    def __init__(self, token: Token, origin: Origin) -> None:
        super().__init__(token)
        self.origin = origin
        self.blank = False

    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Write what the tag writes."""
        self.write(context, tracing(buffer))
        return 0

    render_to_output = render  # type: ignore[assignment]  # the same

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write what the tag writes."""
        raise NotImplementedError


class ForeignNode(TagNode):
    """A tag of a plugin written for python-liquid; what it writes is counted to its markup."""

    __slots__ = ("node",)

    def __init__(self, node: Node, origin: Origin) -> None:
        super().__init__(node.token, origin)
        self.node = node
        self.blank = node.blank

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write what the tag writes."""
        before, buffer.origin = buffer.origin, self.origin
        try:
            self.node.render(context, buffer)
        finally:
            buffer.origin = before

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """The tag's own node."""
        return (self.node,)


class BlockTagNode(TagNode):
    """A tag with bodies; if they are blank, nothing is written."""

    __slots__ = ("bodies",)

    def __init__(self, token: Token, origin: Origin, bodies: Iterable[Body]) -> None:
        super().__init__(token, origin)
        self.bodies = tuple(bodies)
        self.blank = all(body.blank for body in self.bodies)

    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Write what the tag writes."""
        self.write(context, NoBuffer() if self.blank else tracing(buffer))
        return 0

    render_to_output = render

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """The bodies."""
        return self.bodies


class JekyllTemplate(BoundTemplate):
    """A parsed template, with the problems of its text."""

    context_class = JekyllContext

    def __init__(self, *args: Any, problems: tuple[LiquidProblem, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.problems = problems
        self.body = Body(Token("content", "", 0, ""), self.nodes)

    def _get_buffer(self) -> TraceBuffer:
        return TraceBuffer()

    def render_with_context(
        self,
        context: RenderContext,
        buffer: TextIO,
        *args: Any,
        partial: bool = False,  # noqa: ARG002  # python-liquid's protocol
        block_scope: bool = False,  # noqa: ARG002  # python-liquid's protocol
        **kwargs: Any,
    ) -> None:
        """Render into a buffer, with names added for its time."""
        here = cast("JekyllContext", context)
        self.note_problems(here)
        with here.extend(dict(*args, **kwargs)):
            self.body.render(here, buffer)

    def note_problems(self, context: JekyllContext) -> None:
        """Note the problems of the template's text."""
        for problem in self.problems:
            context.note(problem.kind, problem.message, problem.place)
