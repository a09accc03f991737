"""What a visitor gets of a page: its text, links, images, headings, targets of fragments, form fields and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import turbohtml

from cfplint.conversion.addresses import base_of, resolved, valid_address
from cfplint.conversion.change import Kind
from cfplint.conversion.css_addresses import images_of_style
from cfplint.conversion.elements import BOXES, HIDING, NEVER_SHOWN, NO_TEXT
from cfplint.conversion.leftover import without_leftovers
from cfplint.conversion.page_start import is_page
from cfplint.conversion.stylesheet import rules_of

THINGS: tuple[Kind, ...] = ("link", "image", "heading", "target", "field", "table")
"""What a visitor gets besides text."""

_CODE = frozenset(["code", "kbd", "pre", "samp", "textarea", "tt", "var", "xmp", "listing", "plaintext", "svg", "math"])
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FIELDS = frozenset(("button", "form", "input", "option", "select", "textarea"))
_NAMED = frozenset(("a", "img"))
_CELLS = frozenset(("td", "th"))
_MOST_COLUMNS = 1000
_WITH_BACKGROUND = frozenset(("body", "table", "td", "th"))
_WHOLE = re.compile(r"\+?([0-9]{1,9})")
_BREAK = "\0"
_WHITE_SPACE = re.compile(r"\s+")
_Event = Literal["start", "end", "hidden", "text"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visitor gets of a page."""

    lines: tuple[str, ...]
    """The visible text, a line per block, white space folded, none empty."""
    things: Mapping[Kind, tuple[str, ...]]
    """What else there is, by kind and in order: a link is its target and its text, an image its address and its
    alternative text (of a background, the address alone), a heading its level and text, a target its id, a field its
    element, type, name and value, a table the number of cells of each row."""


def visible_text(html: str) -> str:
    """The text of a page that a visitor can read without running scripts, a line per block, white space folded.

    Args:
        html: a page or content.
    """
    return "\n".join(seen(html).lines)


def seen(html: str, *, leftovers: bool = True, styles: Mapping[str, str] | None = None, page: str = "") -> Seen:
    """What a visitor gets of a page.

    Args:
        html: a page or content.
        leftovers: whether template code that nothing ran counts as text.
        styles: the rules of the stylesheet of ours, a selector each with its declarations.
        page: the page's own address; empty where that is not known.
    """
    view = _View(styles or {}, base_of(html, page))
    for event, element, text in _events(html, leftovers=leftovers):
        if element is None:
            view.parts.append(text)
        elif event == "start":
            view.start(element)
        elif event == "end":
            view.end(element)
        else:
            view.hide(element)
    return view.seen()


class _View:
    """What has been seen so far, on the way through a page."""

    def __init__(self, styles: Mapping[str, str], page: str) -> None:
        self.parts: list[str] = []
        self._styles = styles
        self._page = page
        self._things: dict[Kind, list[str]] = {kind: [] for kind in THINGS}
        self._open: list[tuple[Kind, int, int]] = []
        self._tables: list[list[int]] = []
        self._targets: dict[str, str | None] = {}
        self._names: dict[str, str] = {}

    def start(self, element: turbohtml.Element) -> None:
        """An element begins."""
        self._break_line(element)
        self._add("image", *self._backgrounds(element))
        name = element.tag
        if target := _value(element, "id"):
            self._targets.setdefault(target, f"{target} (an {name})" if name in _HEADINGS else target)
        elif name in _NAMED and (target := _value(element, "name")):
            self._names.setdefault(target, target)
        if name == "img":
            self._add("image", f"{valid_address(_value(element, 'src'))} ({_value(element, 'alt')})")
        elif name == "a" and "href" in element.attrs:
            self._begin("link", valid_address(_value(element, "href")))
        elif name in _HEADINGS:
            self._begin("heading", name)
        elif name in _FIELDS:
            said = [_value(element, attribute) for attribute in ("type", "name", "value", "action", "method")]
            self._add("field", " ".join([name, *said]).strip())
        elif name == "table":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._tables[-1].append(0)
        elif name in _CELLS and self._tables and self._tables[-1]:
            span = _WHOLE.match(_value(element, "colspan"))
            self._tables[-1][-1] += min(max(int(span[1]), 1), _MOST_COLUMNS) if span else 1

    def end(self, element: turbohtml.Element) -> None:
        """An element ends."""
        name = element.tag
        if (name == "a" and "href" in element.attrs) or name in _HEADINGS:
            kind, number, start = self._open.pop()
            text = _folded("".join(self.parts[start:]).replace(_BREAK, " "))
            self._things[kind][number] += f" ({text})" if text else ""
        elif name == "table":
            self._add("table", "cells in its rows: " + " ".join(str(cells) for cells in self._tables.pop() if cells))
        self._break_line(element)

    def hide(self, element: turbohtml.Element) -> None:
        """An element is hidden: no link leads to a later one with an id that stands in it."""
        waiting: list[turbohtml.Node] = [element]
        while waiting:
            node = waiting.pop()
            if isinstance(node, turbohtml.Element):
                if target := _value(node, "id"):
                    self._targets.setdefault(target, None)
                waiting += () if node.tag == "noscript" else node.children

    def seen(self) -> Seen:
        """What was seen."""
        lines = (_folded(line) for line in "".join(self.parts).split(_BREAK))
        things = {kind: tuple(each) for kind, each in self._things.items()}
        # An id wins over a name (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element).
        things["target"] = tuple(target for target in (self._names | self._targets).values() if target is not None)
        return Seen(tuple(line for line in lines if line), things)

    def _break_line(self, element: turbohtml.Element) -> None:
        if element.tag in BOXES or element.tag == "br":
            self.parts.append(_BREAK)

    def _add(self, kind: Kind, *things: str) -> None:
        self._things[kind] += things

    def _begin(self, kind: Kind, what: str) -> None:
        self._open.append((kind, len(self._things[kind]), len(self.parts)))
        self._things[kind].append(what)

    def _backgrounds(self, element: turbohtml.Element) -> Iterator[str]:
        """The images that an element's style, its classes and its `background` name."""
        rules = rules_of(_value(element, "class"), self._styles) if self._styles else ()
        for style in (_value(element, "style"), *rules):
            yield from images_of_style(style, self._page)
        if element.tag in _WITH_BACKGROUND and (address := _value(element, "background")):
            yield resolved(address, self._page)


def _events(html: str, *, leftovers: bool) -> Iterator[tuple[_Event, turbohtml.Element | None, str]]:
    """The starts and ends of shown elements, those that are hidden, and the texts between (no element)."""
    # Content is pasted into pages with a doctype; without one, a paragraph may hold a table.
    page = html if is_page(html) else f"<!DOCTYPE html>{html}"
    root = turbohtml.parse(page, positions=False, scripting=True, allow_declarative_shadow_roots=False)
    open_nodes: list[tuple[turbohtml.Node, Iterator[turbohtml.Node]]] = [(root, iter(root.children))]
    in_code = 0
    while open_nodes:
        node, children = open_nodes[-1]
        child = next(children, None)
        if child is None:
            open_nodes.pop()
            if isinstance(node, turbohtml.Element):
                in_code -= node.tag in _CODE
                yield "end", node, ""
        elif isinstance(child, turbohtml.Element):
            if _is_hidden(child):
                yield "hidden", child, ""
            else:
                in_code += child.tag in _CODE
                open_nodes.append((child, iter(child.children)))
                yield "start", child, ""
        elif isinstance(child, turbohtml.Text | turbohtml.CData):
            yield (
                "text",
                None,
                child.data if leftovers or in_code or "{" not in child.data else without_leftovers(child.data),
            )


def _is_hidden(element: turbohtml.Element) -> bool:
    return (
        element.tag in NEVER_SHOWN or "hidden" in element.attrs or HIDING.search(_value(element, "style")) is not None
    )


def _value(element: turbohtml.Element, name: str) -> str:
    value = element.attrs.get(name)
    return NO_TEXT.sub("", value if isinstance(value, str) else " ".join(map(str, value)) if value else "").strip()


def _folded(text: str) -> str:
    return _WHITE_SPACE.sub(" ", NO_TEXT.sub("", text)).strip()
