"""What a template asks for in vain: Liquid prints nothing for it, and says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from cfplint.liquid.ruby.lookup import has_property, property_of
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.ruby.values import Drop
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.syntax.expressions import Lookup
from cfplint.liquid.syntax.filtered import Filtered
from cfplint.source import Place, Span

if TYPE_CHECKING:
    from liquid.expression import Expression

    from cfplint.liquid.context import JekyllContext

Use = Literal["output", "loop", "assign"]

_GIVEN = frozenset(("content", "forloop", "include", "jekyll", "layout", "page", "paginator", "tablerowloop", "theme"))
"""Names that Jekyll and Liquid set, though not everywhere."""
_OWN_KEYS = frozenset(
    ("author", "baseurl", "description", "email", "github", "lang", "locale", "timezone", "title", "url")
)
"""Keys of the configuration that Jekyll and its plugins take as empty where they are absent."""


def note_absence(expression: Expression, context: JekyllContext, path: str, use: Use) -> None:
    """Note that a value is nil though its author must have meant one.

    A property that a page, or a record of a data file, does not have is left out on purpose more often than not, and is
    not noted; nor is what a `default` stands in for, or what only a condition asks for.

    Args:
        expression: what gave nil, or an empty text.
        context: where.
        path: the file that it stands in.
        use: what was to become of it.
    """
    if isinstance(expression, Filtered):
        if any(call.name == "default" for call in expression.calls):
            return
        expression = expression.left
    if not isinstance(expression, Lookup) or expression.root is None:
        return
    root, steps = expression.root, expression.steps
    place = Place(path, Span(expression.token.start_index, expression.token.start_index + len(expression.token.value)))
    if root == "site":
        message = _absent_in_site(expression, context, use)
        if message:
            context.note("undefined-variable", message, place)
    elif use != "output":
        return
    elif root == "include":
        key = steps[0][0] if steps and steps[0][1] is None else None
        given = context.find("include")
        if isinstance(key, str) and context.called and not (isinstance(given, Mapping) and key in given):
            context.note_missing_parameter(key, place)
    elif root not in _GIVEN and not context.defines(root) and root not in registers_of(context).names:
        context.note("undefined-variable", f"`{root}` is set nowhere on this site, and prints nothing", place)


def _absent_in_site(lookup: Lookup, context: JekyllContext, use: Use) -> str:
    """What is not there, as a sentence; `""` if it may well be absent."""
    value = context.find("site")
    written = "site"
    dynamic = False
    for number, (key, expression, command) in enumerate(lookup.steps):
        step = key if expression is None else expression.evaluate(context)
        if step is None or not isinstance(value, Mapping | Drop):
            return ""
        dynamic = dynamic or expression is not None
        if not has_property(value, step, command=command):
            if number == 1 and _has_ruby(context):
                return ""
            return _sentence(written, to_s(step), number, use, of_key=expression is not None, dynamic=dynamic)
        if number == 0 and step != "data":
            return ""
        value = property_of(value, step, command=command)
        written = f"{written}.{to_s(step)}"
    return ""


def _has_ruby(context: JekyllContext) -> bool:
    """Whether the site has Ruby files of its own, which are not run here and may well make data."""
    site = registers_of(context).site
    return site is not None and any(plugin.name.endswith(".rb") for plugin in site.lacking)


def _sentence(written: str, step: str, number: int, use: Use, *, of_key: bool, dynamic: bool) -> str:
    if number == 0:
        if use != "output" or step in _OWN_KEYS:
            return ""
        return f"the configuration sets no `{step}`, and this prints nothing"
    if number == 1:
        return f"`_data` holds no `{step}`"
    if of_key or (use == "output" and not dynamic):
        return f"`{written}` has no key `{step}`"
    return ""
