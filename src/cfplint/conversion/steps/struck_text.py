"""Text that is struck out."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

_MODES = {"keep": "leaves it", "drop": "takes it out, and the list item, table row or paragraph that it was all of"}
_STRUCK = ["s", "del", "strike"]
_HOLDERS = frozenset(("li", "p", "div", "dd", "dt", "tr", "td", "th", "span", "b", "strong", "em", "i"))


@cleaning_step(after=["inline-styles", "obsolete-elements"], modes=_MODES)
def struck_text(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Leave text that is struck out, or take it out."""
    if mode != "drop":
        return
    for struck in page.soup.find_all(_STRUCK):
        if not isinstance(struck, Tag) or struck.decomposed or struck.find_parent(_STRUCK) is not None:
            continue
        parent = struck
        while parent.parent is not None and parent.parent.name in _HOLDERS and _is_all_of(parent, parent.parent):
            parent = parent.parent
        html = str(parent)
        text = " ".join(seen(html).lines)
        things = [Loss(kind, thing, "") for kind, found in seen(html).things.items() for thing in found]
        yield Change("took out struck text", text, loses=(Loss("text", text, ""), *things))
        parent.decompose()


def _is_all_of(child: Tag, parent: Tag) -> bool:
    return all(node is child or not str(node).strip() for node in parent.contents)
