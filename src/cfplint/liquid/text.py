"""One template on its own, in Jekyll's default settings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from cfplint.clock import read_clock
from cfplint.errors import LiquidError
from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.environment import JekyllEnvironment
from cfplint.liquid.limits import counted
from cfplint.liquid.site_registers import Registers

if TYPE_CHECKING:
    from cfplint.liquid.problem import LiquidProblem

_HARMLESS = frozenset(("lax-parsing", "lax-reading", "unknown-filter", "missing-parameter", "undefined-variable"))


@cache
def environment() -> JekyllEnvironment:
    """The environment of templates without a site."""
    return JekyllEnvironment()


def render_text(template: str, data: dict[str, Any], *, url: str = "", baseurl: str = "") -> str:
    """Render one template as Jekyll 4.3 with Liquid 4.0 does in its default settings; `now` is `read_clock`'s.

    Args:
        template: its text.
        data: the variables.
        url: the site's `url`.
        baseurl: the site's `baseurl`.

    Raises:
        LiquidError: Jekyll would abort its build.
    """
    parsed = environment().template_at(template, 0, "template")
    _refuse(parsed.problems)
    context = JekyllContext(parsed, globals=data)
    context.registers = Registers(config={"url": url, "baseurl": baseurl}, now=read_clock().now)
    buffer = TraceBuffer()
    try:
        with counted(context.budget):
            parsed.body.render(context, buffer)
    except RecursionError as error:
        raise LiquidError("the template is nested too deeply") from error
    _refuse(tuple(context.problems.values()))
    return buffer.getvalue()


def _refuse(problems: tuple[LiquidProblem, ...]) -> None:
    for problem in problems:
        if problem.kind not in _HARMLESS:
            raise LiquidError(f"{problem.message} (at character {problem.place.span.start})")
