"""Tables: native where their cells hold a line of text each and all rows are alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.kramdown.document import Token
from cfplint.kramdown.html_syntax import BLOCK_ELEMENTS
from cfplint.kramdown.native.converter import Converter, converts
from cfplint.kramdown.native.white_space import without_text

_ALIGNMENT = re.compile(r"text-align:[ \t\r\n\f\v]+(center|left|right|justify|inherit)")
_NATIVE_ALIGNMENT = re.compile(r"(?:;[ \t\r\n\f\v]*)?text-align:[ \t\r\n\f\v]+(center|left|right)")
_CELLS = frozenset({"th", "td"})


@converts("table")
def convert_table(converter: Converter, token: Token) -> Token:
    """Convert a table; one that Markdown could not say stays as it is."""
    if not _is_simple(token, converter.version):
        return converter.html(token, convert=False)
    token = converter.native({**token, "children": without_text(token["children"])}, "table")
    parts = converter.children(token, "table")
    if parts[0]["type"] == "tr":
        parts = [{"type": "tbody", "attrs": {}, "children": parts, "span": token["span"]}]
    alignment: list[str] = []
    for part in parts:
        for row in part["children"]:
            alignment = [_take_alignment(cell) for cell in row["children"]]
            for column, cell in enumerate(row["children"]):
                cell["type"] = "td"
                cell["column"] = column
    return {**token, "children": parts, "alignment": alignment}


def _take_alignment(cell: Token) -> str:
    """The alignment that a cell's style names, taken away from it: the table has it."""
    style = cell["attrs"].get("style")
    if style is None:
        return "default"
    found = _NATIVE_ALIGNMENT.search(style)
    if found:
        style = style[: found.start()] + style[found.end() :]
        cell["attrs"]["style"] = style
    if not style.strip():
        del cell["attrs"]["style"]
    return found[1] if found else "default"


def _is_simple(table: Token, version: str) -> bool:
    parts = without_text(table["children"])
    if not parts or not all(_holds_phrases(cell) for cell in _topmost(table, _CELLS)):
        return False
    rows = [[cell for cell in row["children"] if cell.get("name") in _CELLS] for row in _topmost(table, {"tr"})]
    widths = [len(row) for row in rows]
    # kramdown counts a width of 0 as none yet
    first = next((width for width in widths if width), 0)
    seen = widths.index(first) if first else len(widths)
    if any(width != first for width in widths[seen:]) or (not first and version != "2.4"):
        return False
    alignments = [[_alignment(cell) for cell in row] for row in rows]
    if any(each != alignments[0] or "justify" in each or "inherit" in each for each in alignments):
        return False
    return _has_rows(table, "td") or (
        all(
            (part.get("name") == "thead" and _has_rows(part, "th"))
            or (part.get("name") in {"tbody", "tfoot"} and _has_rows(part, "td"))
            for part in parts
        )
        and any(part.get("name") == "tbody" for part in parts)
    )


def _topmost(token: Token, names: frozenset[str] | set[str]) -> Iterator[Token]:
    """The elements of some names in an element, but for those that lie in another such."""
    for child in token.get("children", ()):
        if child.get("name") in names:
            yield child
        else:
            yield from _topmost(child, names)


def _holds_phrases(token: Token) -> bool:
    return all(
        child["type"] == "text" or (child.get("name") not in BLOCK_ELEMENTS and _holds_phrases(child))
        for child in token.get("children", ())
    )


def _alignment(cell: Token) -> str:
    found = _ALIGNMENT.search(str(cell["attrs"].get("style", "")))
    return found[1] if found else "default"


def _has_rows(part: Token, cell: str) -> bool:
    """Whether a part of a table holds nothing but rows of one kind of cells."""
    return all(
        row.get("name") == "tr" and all(each.get("name") == cell for each in without_text(row["children"]))
        for row in without_text(part["children"])
    )
