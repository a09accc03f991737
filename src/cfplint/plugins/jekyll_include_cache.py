"""jekyll-include-cache 0.2: the tag `include_cached`, an `include` whose text is kept for the same parameters.

Where pages are rendered in Jekyll's order, the text of the page that was first stays; else each page has its own, as
it is not known which one comes first.

Source: https://github.com/benbalter/jekyll-include-cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.drops.pages import PageDrop
from cfplint.liquid.ruby.values import Drop
from cfplint.liquid.tags.include import Include, IncludeNode
from cfplint.plugins.plugin import Plugin

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.site_registers import Found


class IncludeCachedNode(IncludeNode):
    """Renders a file of `_includes`, or writes what was rendered for the same parameters."""

    __slots__ = ()

    def render_file(self, found: Found, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the text of the file that was found."""
        given = None if self.markup.parameters is None else self.parameters(context)
        # The gem looks at the values alone, in the order of their names.
        key = (IncludeCachedNode, found.path, given and tuple(_identity(given[name]) for name in sorted(given)))
        if key not in context.kept:
            rendered = TraceBuffer()
            super().render_file(found, context, rendered)
            # The parameters are kept too, so that no other object gets the identity of one of them.
            context.kept[key] = context.budget.made(rendered.traced_str()), given
        context.reads.add(found.path)
        buffer.made(context.kept[key][0], self.origin)


def _identity(value: object) -> object:
    """What is the same for values that the gem takes for the same: texts by their characters, objects by themselves."""
    if isinstance(value, PageDrop):
        return PageDrop, id(value.page)
    if isinstance(value, Drop):
        return Drop, id(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dict):
        return dict, frozenset((_identity(key), _identity(each)) for key, each in value.items())
    if isinstance(value, list | tuple):
        return list, tuple(map(_identity, value))
    return type(value), value


class IncludeCached(Include):
    """`include_cached`."""

    name = "include_cached"
    node = IncludeCachedNode


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `include_cached`."""
    environment.add_tag(IncludeCached)


PLUGIN = Plugin("jekyll-include-cache", extend=add_tag)
