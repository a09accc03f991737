"""Controls inside links and buttons (https://html.spec.whatwg.org/multipage/dom.html#interactive-content)."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.markup import TagFault
from cfplint.html import HtmlReading, Token
from cfplint.source import Traced

_HOLDERS = frozenset(("a", "button"))
_CONTROLS = frozenset(("button", "details", "embed", "iframe", "input", "label", "select", "textarea"))
_PLAYERS = frozenset(("audio", "video"))


def nested_controls(reading: HtmlReading, page: Traced, url: str) -> Iterator[TagFault]:
    """The controls of a page that stand in a link or a button, but for links in links, which browsers part.

    Args:
        reading: the page's tokens.
        page: its HTML.
        url: its URL.
    """
    tokens, parents = reading.tokens, reading.nesting.parents
    holders: list[int] = []
    for index, token in enumerate(tokens):
        around = parents[index]
        holder = holders[around] if around >= 0 else -1
        holders.append(index if token.kind == "start" and token.name in _HOLDERS else holder)
        if holder < 0 or token.kind != "start" or not _is_control(token, tokens[holder].name):
            continue
        place = page.place(token.start, token.end)
        if place:
            what = f"`<{token.name}>` stands in a `<{tokens[holder].name}>`"
            other = page.place(tokens[holder].start, tokens[holder].end)
            yield TagFault("control", token.name, what, place, url, other)


def _is_control(token: Token, holder: str) -> bool:
    if token.name == "a":
        return holder == "button"
    if token.name == "input" and token.value("type").lower() == "hidden":
        return False
    if token.name in _PLAYERS:
        return token.attribute("controls") is not None
    return token.name in _CONTROLS or token.attribute("tabindex") is not None
