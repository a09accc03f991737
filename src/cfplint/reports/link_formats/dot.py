"""The pages and what they lead to as a graph, in the language of Graphviz (https://graphviz.org/doc/info/lang.html)."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.link_list import LinkList, link_format
from cfplint.reports.visible import one_line

_FINE = frozenset(("ok", "moved"))
_UNTOLD = frozenset(("empty", "external", "no-page", "unknown", "unverifiable"))


@link_format
def dot(links: LinkList) -> Iterator[str]:
    """An arrow for each page and target, however often it links there: red where nothing is there, gray if unknown."""
    arrows: dict[tuple[str, str], str] = {}
    for each in links.links:
        target = each.target or each.url
        for page in each.pages:
            if target and page != target and _weight(each.state) >= _weight(arrows.get((page, target), "ok")):
                arrows[page, target] = each.state
    yield "digraph links {\n  rankdir=LR;\n  node [shape=box];\n"
    for (page, target), state in sorted(arrows.items()):
        yield f"  {_name(page)} -> {_name(target)}{_look(state)};\n"
    yield "}\n"


def _weight(state: str) -> int:
    """How bad a state is."""
    return 0 if state in _FINE else 1 if state in _UNTOLD else 2


def _look(state: str) -> str:
    if state in _FINE:
        return ""
    return f" [color={'gray' if state in _UNTOLD else 'red'}, label={_name(state)}]"


def _name(text: str) -> str:
    escaped = one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
