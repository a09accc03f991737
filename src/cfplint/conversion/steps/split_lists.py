"""Lists in several parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import ON, CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_LISTS = frozenset(("ul",))
"""Not `ol`, whose items would get other numbers."""
_MODES = {"fragment": "does so in content without its page, whose style sheets may want the parts", ON: "does so"}


@cleaning_step(after=["lists", "empty-wrappers"], modes=_MODES)
def split_lists(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Join a list that a `div` holds for its look alone with the list that follows; its items get the class."""
    if mode != ON and not page.is_fragment:
        return
    changes: list[Change] = []

    def join(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        joined: list[PageElement] = []
        held: tuple[int, Tag, Tag] | None = None  # where a `div` stands, itself, and its list
        for child in children:
            if is_blank(child):
                joined.append(child)
                continue
            if held is not None and isinstance(child, Tag) and child.name == held[2].name and not child.attrs:
                at, box, items = held
                del joined[at:]
                first = _with_class(items.contents, str(box.get("class", "")))
                # The joined list begins on its line as the one that it grew from did.
                begin = child.contents[:1] if first and not is_blank(first[0]) else []
                copied = [NavigableString(str(blank)) for blank in begin if is_blank(blank)]
                child.contents = [*copied, *first, *child.contents]
                changes.append(Change("joined a list with the one that follows"))
            inner = _only_list(child)
            held = (len(joined), child, inner) if inner is not None and isinstance(child, Tag) else None
            joined.append(child)
        return joined

    rebuild(page.soup, join, names=_LISTS)
    yield from changes


def _only_list(node: PageElement) -> Tag | None:
    """The list without attributes that a `div` with a class holds, and nothing else."""
    if not isinstance(node, Tag) or node.name != "div" or node.attrs.keys() - {"class"}:
        return None
    inner = [child for child in node.contents if not is_blank(child)]
    found = inner[0] if len(inner) == 1 else None
    return found if isinstance(found, Tag) and found.name in _LISTS and not found.attrs else None


def _with_class(items: list[PageElement], name: str) -> list[PageElement]:
    for item in items:
        if isinstance(item, Tag) and name:
            item["class"] = " ".join([*str(item.get("class", "")).split(), name])
    return items
