"""What Liquid carries from the rendering of one page to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext
    from cfplint.site.model import Layout


@dataclass(frozen=True, slots=True)
class Carried:
    """What Liquid carries from one rendering to the next."""

    counters: dict[str, int] = field(default_factory=dict)
    """`increment` and `decrement`, which all templates share."""
    layouts: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    """The turns of `cycle` and the ends of loops, for each layout."""
    kept: dict[object, Any] = field(default_factory=dict)
    """What tags keep, excerpts among what they keep it for."""

    def put_into(self, context: JekyllContext, layout: Layout | None, *, excerpt: bool) -> None:
        """Let a rendering go on where the last one ended."""
        context.kept = self.kept
        if excerpt:
            return
        context.counters = self.counters
        if layout is not None:
            context.state |= self.layouts.setdefault(layout.source.path, {"cycles": {}, "offsets": {}})
