"""A tree as HTML text, always in the same way."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Comment, Doctype, Tag
from bs4.element import NavigableString, PageElement

from cfplint.html.known import BOOLEAN_ATTRIBUTES

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
        "keygen",
    ]
)
_RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"))
_FIRST_NEWLINE_LOST = ("pre", "textarea", "listing")
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;"})
_VALUE = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;"})


def serialise(soup: Tag) -> str:
    """The HTML of a tree, or of what an element holds.

    Attributes stand in their order, in double quotes; characters rather than entities where possible.

    Source: https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
    """
    return "".join(_pieces(soup))


def _pieces(soup: Tag) -> Iterator[str]:
    open_nodes: list[tuple[Tag, Iterator[PageElement]]] = [(soup, iter(soup.contents))]
    while open_nodes:
        tag, children = open_nodes[-1]
        child = next(children, None)
        if child is None:
            open_nodes.pop()
            if open_nodes:
                yield f"</{tag.name}>"
        elif not isinstance(child, Tag):
            yield _text(child, tag)
        elif (child.namespace and not child.contents) or (not child.namespace and child.name in _VOID):
            yield _start_tag(child, "/>" if child.namespace else ">")
        else:
            yield _start_tag(child, ">")
            open_nodes.append((child, iter(child.contents)))


def _text(node: PageElement, parent: Tag) -> str:
    if isinstance(node, Doctype):
        return f"<!DOCTYPE {node}>"
    if isinstance(node, Comment):
        return f"<!--{node}-->"
    if not isinstance(node, NavigableString):
        return ""
    return str(node) if parent.name in _RAW and not parent.namespace else node.translate(_TEXT)


def _start_tag(tag: Tag, end: str) -> str:
    first = tag.contents[0] if tag.name in _FIRST_NEWLINE_LOST and tag.contents else ""
    lost = "\n" if isinstance(first, str) and first.startswith("\n") else ""
    return f"<{tag.name}{''.join(_attribute(name, str(value)) for name, value in tag.attrs.items())}{end}{lost}"


def _attribute(name: str, value: str) -> str:
    if name in BOOLEAN_ATTRIBUTES and value.lower() in ("", name):
        return f" {name}"
    return f' {name}="{value.translate(_VALUE)}"'
