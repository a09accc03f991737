"""The nodes that every template has, and what those of tags are made from."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, TextIO, cast

from liquid.ast import BlockNode, Node
from liquid.exceptions import LiquidError as PythonLiquidError
from liquid.exceptions import LiquidInterrupt, StopRender

from cfplint.errors import LiquidError
from cfplint.liquid.absent import note_absence
from cfplint.liquid.buffer import Literal, Origin, TraceBuffer, literal
from cfplint.liquid.limits import MAX_BODIES, MAX_OUTPUT, PIECE_WEIGHT, LimitError
from cfplint.liquid.ruby.printing import output

if TYPE_CHECKING:
    from collections.abc import Iterable

    from liquid.context import RenderContext
    from liquid.expression import Expression
    from liquid.token import Token

    from cfplint.liquid.context import JekyllContext


class JekyllNode(Node):
    """A node that knows its place."""

    __slots__ = ()


class TextNode(JekyllNode):
    """Literal text."""

    __slots__ = ("text",)

    def __init__(self, token: Token, path: str) -> None:
        super().__init__(token)
        self.text = literal(token.value, path, token.start_index)
        self.blank = not token.value.strip(" \t\r\n\f\v")

    def __str__(self) -> str:
        return self.text

    def render(self, context: RenderContext, buffer: TextIO) -> int:  # noqa: ARG002  # python-liquid's protocol
        """Write the text."""
        if isinstance(buffer, TraceBuffer):
            buffer.copy(self.text)
        else:
            buffer.write(self.text)
        return len(self.text)

    render_to_output = render


class OutputNode(JekyllNode):
    """`{{ … }}`."""

    __slots__ = ("_evaluate", "expression", "origin")

    def __init__(self, token: Token, expression: Expression, origin: Origin) -> None:
        super().__init__(token)
        self.expression = expression
        self._evaluate = expression.evaluate
        self.origin = origin
        self.blank = False

    def __str__(self) -> str:
        return f"{{{{ {self.expression} }}}}"

    def render(self, context: JekyllContext, buffer: TraceBuffer) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Write the value."""
        value = self._evaluate(context)
        text = value if isinstance(value, str) else output(value)
        if text:
            if type(buffer) is not TraceBuffer:
                return buffer.write(text)
            buffer.parts.append(text)
            buffer.origins.append(self.origin)
            buffer.weight += len(text)
            if buffer.weight > MAX_OUTPUT:
                buffer.check()
        else:
            note_absence(self.expression, context, self.origin[0], "output")
        return 0

    render_to_output = render  # type: ignore[assignment]  # the same

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

    __slots__ = ("_steps", "_weight", "_work")

    def __init__(self, token: Token, nodes: list[Node]) -> None:
        super().__init__(token, nodes)
        self._take(nodes)

    def _take(self, nodes: Iterable[Node]) -> None:
        self._steps = tuple(node.text if type(node) is TextNode else node.render for node in nodes)
        """Texts, and what renders the other nodes."""
        texts = [step for step in self._steps if isinstance(step, Literal)]
        self._work = 1 + 2 * len(self._steps) - len(texts)
        self._weight = sum(map(len, texts)) + PIECE_WEIGHT * len(self._steps)

    def silence(self) -> None:
        """Write no literal text from now on: the blank block that it belongs to writes nothing."""
        for node in self.nodes:
            if type(node) is Body:
                node.silence()
            elif type(node) is ForeignNode:
                node.silent = True
        self._take(node for node in self.nodes if type(node) is not TextNode)

    def render(self, context: RenderContext, buffer: TextIO) -> int:
        """Render the nodes, until one of them breaks off; a node that fails writes nothing."""
        here = cast("JekyllContext", context)
        if type(buffer) is not TraceBuffer:
            inner = TraceBuffer()
            self.render(context, inner)
            return buffer.write(inner.getvalue())
        steps = self._steps
        here.bodies += 1
        budget = here.budget
        budget.left -= self._work
        buffer.weight += self._weight
        if budget.left < 0 or here.bodies > MAX_BODIES or buffer.weight > MAX_OUTPUT:
            here.check()
            buffer.check()
        write = buffer.parts.append
        interrupts = here.interrupts
        for step in steps:
            if type(step) is Literal:
                write(step)
                continue
            try:
                step(here, buffer)  # type: ignore[operator]  # it is no text
            except LimitError:
                raise
            except LiquidInterrupt as interrupt:
                interrupts.append("continue" if "continue" in type(interrupt).__name__.lower() else "break")
            except StopRender:
                raise
            except (LiquidError, PythonLiquidError) as error:
                here.failed(step.__self__, error)  # type: ignore[union-attr]  # it is a method of a node
            if interrupts:
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
        if isinstance(buffer, TraceBuffer):
            self.write(context, buffer)
        else:
            inner = TraceBuffer()
            self.write(context, inner)
            buffer.write(inner.getvalue())
        return 0

    render_to_output = render  # type: ignore[assignment]  # the same

    @abstractmethod
    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write what the tag writes."""


class ForeignNode(TagNode):
    """A tag of a plugin written for python-liquid; what it writes is counted to its markup."""

    __slots__ = ("node", "silent")

    def __init__(self, node: Node, origin: Origin) -> None:
        super().__init__(node.token, origin)
        self.node = node
        self.silent = False
        """Whether it stands in a blank block, which writes nothing."""
        self.blank = node.blank

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write what the tag writes."""
        if self.silent:
            buffer = TraceBuffer()
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
        return super().render(context, TraceBuffer() if self.blank else buffer)

    render_to_output = render

    def children(self, static_context: RenderContext, *, include_partials: bool = True) -> Iterable[Node]:  # noqa: ARG002  # python-liquid's protocol
        """The bodies."""
        return self.bodies


class FlowNode(BlockTagNode):
    """A tag that writes nothing itself, and chooses which of its bodies are rendered, and how often."""

    __slots__ = ()

    def __init__(self, token: Token, origin: Origin, bodies: Iterable[Body]) -> None:
        super().__init__(token, origin, bodies)
        if self.blank:
            for body in self.bodies:
                body.silence()

    @abstractmethod
    def render(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # only ours renders our nodes
        """Render the bodies."""

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Render the bodies."""
        self.render(context, buffer)

    def render_to_output(self, context: JekyllContext, buffer: TextIO) -> int:  # type: ignore[override]  # the same
        """Render the bodies."""
        return self.render(context, buffer)
