"""Headings that skip a level."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import OFF, CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

_MODES = {"repair": "gives each heading at most one level more than the heading before it"}
_LEVELS = ["h1", "h2", "h3", "h4", "h5", "h6"]


@cleaning_step(after=["obsolete-elements", "nesting"], modes=_MODES, default=OFF)
def heading_levels(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Give headings that skip a level the next one below the heading before them.

    Headings that stood on one level below the same heading stay on one level.
    """
    open_levels: list[tuple[int, int]] = []  # the level that a heading had, and the one that it has now
    for heading in named(page.soup, *_LEVELS):
        if not isinstance(heading, Tag):
            continue
        had = int(heading.name[1])
        while open_levels and open_levels[-1][0] >= had:
            open_levels.pop()
        has = open_levels[-1][1] + 1 if open_levels else had
        open_levels.append((had, has))
        if has == had:
            continue
        before = seen(str(heading)).things
        heading.name = f"h{has}"
        after = seen(str(heading)).things
        pairs = [(kind, old, new) for kind in before for old, new in zip(before[kind], after[kind], strict=True)]
        losses = tuple(Loss(kind, old, new) for kind, old, new in pairs if old != new)
        yield Change("gave a heading the level that follows", f"h{had}", f"h{has}", losses)
