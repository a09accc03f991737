"""What a visitor gets of a page: its text, its links, its images."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import turbohtml

from cfplint.conversion.elements import HIDING
from cfplint.conversion.leftover import without_leftovers
from cfplint.html.names import BLOCK

_NEVER_SHOWN = frozenset(["head", "script", "style", "template", "noscript", "noframes", "noembed", "iframe"])
_CODE = frozenset(["code", "kbd", "pre", "samp", "textarea", "tt", "var", "xmp", "listing", "plaintext", "svg", "math"])
_ON_THE_LINE = frozenset(("marquee",))
_URL = re.compile(r"""\burl\(\s*(["']?)(.*?)\1\s*\)""", re.IGNORECASE)
_WITH_BACKGROUND = frozenset(("body", "table", "td", "th"))
_BREAK = "\0"
_WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visitor gets of a page."""

    lines: tuple[str, ...]
    """The visible text, a line per block, white space folded, none empty."""
    links: tuple[tuple[str, str], ...]
    """The target and the text of each link, in order."""
    images: tuple[tuple[str, str], ...]
    """The address and the alternative text of each image, in order; of a background, the address alone."""


def visible_text(html: str) -> str:
    """The text of a page that a visitor can read without running scripts, a line per block, white space folded.

    Args:
        html: a page or content.
    """
    return "\n".join(seen(html).lines)


def seen(html: str, *, leftovers: bool = True) -> Seen:
    """What a visitor gets of a page.

    Args:
        html: a page or content.
        leftovers: whether template code that nothing ran counts as text.
    """
    parts: list[str] = []
    links: list[tuple[str, str]] = []
    images: list[tuple[str, str]] = []
    open_links: list[tuple[int, int]] = []
    for element, is_start, text in _events(html, leftovers=leftovers):
        if element is None:
            parts.append(text)
            continue
        if (element.tag in BLOCK and element.tag not in _ON_THE_LINE) or element.tag == "br":
            parts.append(_BREAK)
        if is_start:
            images += ((address, "") for address in _backgrounds(element))
        if element.tag == "img" and is_start:
            images.append((_value(element, "src"), _value(element, "alt")))
        elif element.tag == "a" and "href" in element.attrs and is_start:
            open_links.append((len(links), len(parts)))
            links.append((_value(element, "href"), ""))
        elif element.tag == "a" and "href" in element.attrs:
            number, start = open_links.pop()
            links[number] = (links[number][0], _folded("".join(parts[start:]).replace(_BREAK, " ")))
    lines = (_folded(line) for line in "".join(parts).split(_BREAK))
    return Seen(tuple(line for line in lines if line), tuple(links), tuple(images))


def _events(html: str, *, leftovers: bool) -> Iterator[tuple[turbohtml.Element | None, bool, str]]:
    """The starts and ends of shown elements (the element, whether it starts) and the texts between (no element)."""
    root = turbohtml.parse(html, positions=False, allow_declarative_shadow_roots=False)
    open_nodes: list[tuple[turbohtml.Node, Iterator[turbohtml.Node]]] = [(root, iter(root.children))]
    in_code = 0
    while open_nodes:
        node, children = open_nodes[-1]
        child = next(children, None)
        if child is None:
            open_nodes.pop()
            if isinstance(node, turbohtml.Element):
                in_code -= node.tag in _CODE
                yield node, False, ""
        elif isinstance(child, turbohtml.Element):
            if not _is_hidden(child):
                in_code += child.tag in _CODE
                open_nodes.append((child, iter(child.children)))
                yield child, True, ""
        elif isinstance(child, turbohtml.Text | turbohtml.CData):
            yield (
                None,
                False,
                child.data if leftovers or in_code or "{" not in child.data else without_leftovers(child.data),
            )


def _is_hidden(element: turbohtml.Element) -> bool:
    return (
        element.tag in _NEVER_SHOWN or "hidden" in element.attrs or HIDING.search(_value(element, "style")) is not None
    )


def _backgrounds(element: turbohtml.Element) -> Iterator[str]:
    """The images that an element's style and its `background` name."""
    yield from (match[2].strip() for match in _URL.finditer(_value(element, "style")) if match[2].strip())
    if element.tag in _WITH_BACKGROUND and (address := _value(element, "background")):
        yield address


def _value(element: turbohtml.Element, name: str) -> str:
    return str(element.attrs.get(name) or "").strip()


def _folded(text: str) -> str:
    return _WHITE_SPACE.sub(" ", text).strip()
