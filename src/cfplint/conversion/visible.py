"""What a visitor gets of a page: its text, and its links, images, headings, targets, form fields, tables and so on."""

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
from cfplint.conversion.numbering import Numbering
from cfplint.conversion.page_start import is_page
from cfplint.conversion.stylesheet import rules_of
from cfplint.html.known import BOOLEAN_ATTRIBUTES, is_known_attribute

THINGS: tuple[Kind, ...] = (
    *("link", "image", "heading", "target", "field", "table", "embedded content", "label", "list", "code"),
    *("language", "date", "title"),
)
"""What a visitor gets besides text."""

_CODE = frozenset(["code", "kbd", "pre", "samp", "textarea", "tt", "var", "xmp", "listing", "plaintext", "svg", "math"])
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FIELDS = frozenset(("button", "form", "input", "option", "select", "textarea"))
_NAMED = frozenset(("a", "img"))
_EMBEDDED = {"object": "data"} | dict.fromkeys(("audio", "embed", "frame", "iframe", "source", "track", "video"), "src")
_WITH_SOURCES = frozenset(("img", "source"))
_LABELS = ("aria-label", "label", "placeholder", "title")
_VERBATIM = frozenset(("listing", "plaintext", "pre", "textarea", "xmp"))
_AROUND = frozenset(("body", "html"))
_LISTS = frozenset(("dir", "menu", "ol", "ul"))
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
    element, type, name, value and switches, a table the number of cells of each row, embedded content its element and
    address, a label its attribute and text, a list the numbers of its items, code its lines, a date what machines
    read."""


def visible_text(html: str) -> str:
    """The text of a page that a visitor can read without running scripts, a line per block, white space folded.

    Args:
        html: a page or content.
    """
    return "\n".join(seen(html).lines)


def seen(
    html: str,
    *,
    leftovers: bool = True,
    styles: Mapping[str, str] | None = None,
    page: str = "",
    content_only: bool = False,
) -> Seen:
    """What a visitor gets of a page.

    Args:
        html: a page or content.
        leftovers: whether template code that nothing ran counts as text.
        styles: the rules of the stylesheet of ours, a selector each with its declarations.
        page: the page's own address; empty where that is not known.
        content_only: whether what is around the content of a page counts for nothing: its title, its language.
    """
    base = base_of(html, "")
    view = _View(styles or {}, resolved(base, page) if base else page, content_only=content_only)
    if base and not content_only:
        view.rest_on(base)
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

    def __init__(self, styles: Mapping[str, str], page: str, *, content_only: bool) -> None:
        self.parts: list[str] = []
        self._styles = styles
        self._page = page
        self._content_only = content_only
        self._things: dict[Kind, list[str]] = {kind: [] for kind in THINGS}
        self._open: list[tuple[Kind, int, int]] = []
        self._tables: list[list[int]] = []
        self._lists: list[Numbering | None] = []
        self._code: list[int] = []
        self._is_titled = False
        self._targets: dict[str, str | None] = {}
        self._names: dict[str, str | None] = {}

    def rest_on(self, base: str) -> None:
        """All addresses are relative to one that the page names."""
        self._add("link", f"{base} (base of all addresses)")

    def start(self, element: turbohtml.Element) -> None:
        """An element begins."""
        self._break_line(element)
        name = element.tag
        if self._content_only and name in _AROUND:
            return
        self._add("image", *self._backgrounds(element))
        if target := _value(element, "id"):
            self._targets.setdefault(target, f"{target} (an {name})" if name in _HEADINGS else target)
        elif name in _NAMED and (target := _value(element, "name")):
            self._names.setdefault(target, target)
        self._add_attributes(element)
        if name == "img" or (name == "input" and _value(element, "type").lower() == "image"):
            self._add("image", f"{valid_address(_value(element, 'src'))} ({_value(element, 'alt')})")
        if name == "area" and "href" in element.attrs:
            self._add("link", f"{valid_address(_value(element, 'href'))} ({_value(element, 'alt')})")
        elif name == "a" and "href" in element.attrs:
            self._begin("link", valid_address(_value(element, "href")))
        elif name in _HEADINGS:
            self._begin("heading", name)
        elif name in _FIELDS:
            said = [_value(element, attribute) for attribute in ("type", "name", "value", "action", "method")]
            switches = sorted(BOOLEAN_ATTRIBUTES.intersection(element.attrs))
            on = " ".join(switch for switch in switches if is_known_attribute(name, switch))
            self._add("field", f"{' '.join([name, *said]).strip()}{f' ({on})' if on else ''}")
        else:
            self._begin_part(element)
        if name in _VERBATIM:
            self._code.append(len(self.parts))

    def end(self, element: turbohtml.Element) -> None:
        """An element ends."""
        name = element.tag
        if (name == "a" and "href" in element.attrs) or name in _HEADINGS:
            kind, number, start = self._open.pop()
            text = _folded("".join(self.parts[start:]).replace(_BREAK, " "))
            self._things[kind][number] += f" ({text})" if text else ""
        elif name == "table":
            self._add("table", "cells in its rows: " + " ".join(str(cells) for cells in self._tables.pop() if cells))
        elif name in _LISTS:
            numbering = self._lists.pop()
            if numbering is not None and (numbers := str(numbering)):
                self._add("list", f"numbers of its items: {numbers}")
        elif name in _VERBATIM:
            code = self.parts[self._code.pop() :]
            lines = [line.rstrip() for line in NO_TEXT.sub("", "".join(code)).split("\n")]
            # Where boxes stand in it, its lines are not those of its text.
            if _BREAK not in code and any(lines):
                self._add("code", "\n".join(lines).strip("\n"))
        self._break_line(element)

    def hide(self, element: turbohtml.Element) -> None:
        """An element is hidden: no link leads to a later one with an id or a name that stands in it."""
        if element.tag == "iframe" and not _hides(element):
            self._add_attributes(element)
        if self._content_only and element.tag == "head":
            return
        waiting: list[turbohtml.Node] = [element]
        while waiting:
            node = waiting.pop()
            if isinstance(node, turbohtml.Element):
                if target := _value(node, "id"):
                    self._targets.setdefault(target, None)
                elif node.tag in _NAMED and (target := _value(node, "name")):
                    self._names.setdefault(target, None)
                if node.tag == "title" and node.namespace is turbohtml.Namespace.HTML and not self._is_titled:
                    self._is_titled = True
                    self._add("title", *filter(None, [_folded(node.text)]))
                waiting += () if node.tag == "noscript" else node.children[::-1]

    def seen(self) -> Seen:
        """What was seen."""
        lines = (_folded(line) for line in "".join(self.parts).split(_BREAK))
        things = {kind: tuple(each) for kind, each in self._things.items()}
        # An id wins over a name (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element).
        things["target"] = tuple(target for target in (self._names | self._targets).values() if target is not None)
        return Seen(tuple(line for line in lines if line), things)

    def _begin_part(self, element: turbohtml.Element) -> None:
        """A table or a list begins, or a part of one."""
        name = element.tag
        if name == "table":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._tables[-1].append(0)
        elif name in _CELLS and self._tables and self._tables[-1]:
            span = _WHOLE.match(_value(element, "colspan"))
            self._tables[-1][-1] += min(max(int(span[1]), 1), _MOST_COLUMNS) if span else 1
        elif name in _LISTS:
            start, form = _value(element, "start"), _value(element, "type")
            numbered = Numbering(start, form, is_reversed="reversed" in element.attrs) if name == "ol" else None
            self._lists.append(numbered)
        elif name == "li" and self._lists and (numbering := self._lists[-1]) is not None:
            numbering.add(_value(element, "value"))

    def _break_line(self, element: turbohtml.Element) -> None:
        if element.tag in BOXES or element.tag == "br":
            self.parts.append(_BREAK)

    def _add(self, kind: Kind, *things: str) -> None:
        self._things[kind] += things

    def _add_attributes(self, element: turbohtml.Element) -> None:
        """What the attributes of an element give, whatever element it is."""
        name = element.tag
        if name in _EMBEDDED and (address := _value(element, _EMBEDDED[name])):
            self._add("embedded content", f"{name} {valid_address(address)}")
        if name in _WITH_SOURCES and (addresses := _value(element, "srcset").strip(", ")):
            self._add("embedded content", f"{name} {addresses}")
        for attribute in _LABELS:
            if (words := _value(element, attribute)) and is_known_attribute(name, attribute):
                self._add("label", f"{attribute} {words}")
        for attribute in ("dir", "lang"):
            if value := _value(element, attribute):
                self._add("language", value.lower())
        if name == "time" and (moment := _value(element, "datetime")):
            self._add("date", moment)

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
    return element.tag in NEVER_SHOWN or _hides(element)


def _hides(element: turbohtml.Element) -> bool:
    return "hidden" in element.attrs or HIDING.search(_value(element, "style")) is not None


def _value(element: turbohtml.Element, name: str) -> str:
    value = element.attrs.get(name)
    return NO_TEXT.sub("", value if isinstance(value, str) else " ".join(map(str, value)) if value else "").strip()


def _folded(text: str) -> str:
    return _WHITE_SPACE.sub(" ", NO_TEXT.sub("", text)).strip()
