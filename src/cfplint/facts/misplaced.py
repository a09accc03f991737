"""Elements that stand where a browser moves them away or a screen reader loses count."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.html import HtmlReading
from cfplint.source import Traced

_IN_LISTS = frozenset(("li", "script", "template", "style", "noscript"))
_LISTS = ("ul", "ol", "menu")
_IN_TABLES = frozenset("caption colgroup col thead tbody tfoot tr td th script style template form input".split())
_TABLES = ("table", "thead", "tbody", "tfoot", "tr")
_AROUND_ITEMS = {"li": _LISTS, "dd": ("dl", "div"), "dt": ("dl", "div")}


def misplaced(reading: HtmlReading, page: Traced, url: str) -> Iterator[TagFault]:
    """The first element in each table and list that cannot stand there, and items outside of a list.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    tokens, parents = reading.tokens, reading.nesting.parents
    told: set[int] = set()
    for index, token in enumerate(tokens):
        if token.kind != "start":
            continue
        around = parents[index]
        parent = tokens[around].name if around >= 0 else ""
        if parent in _LISTS and token.name not in _IN_LISTS:
            what = f"stands in a `<{parent}>`, outside of its items"
        elif parent in _TABLES and token.name not in _IN_TABLES:
            what = f"stands in a `<{parent}>`, outside of its cells"
        elif parent not in (lists := _AROUND_ITEMS.get(token.name, (parent,))):
            what = f"stands in no `<{lists[0]}>`"
        else:
            continue
        place = page.place(token.start, token.end)
        if place and around not in told:
            told.add(around)
            other = page.place(tokens[around].start, tokens[around].end) if around >= 0 else None
            yield TagFault("nesting", token.name, f"`<{token.name}>` {what}", place, url, other)
