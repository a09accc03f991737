"""A parsed template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO, cast

from liquid.template import BoundTemplate
from liquid.token import Token

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.tree import Body

if TYPE_CHECKING:
    from liquid.context import RenderContext

    from cfplint.liquid.problem import LiquidProblem


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
