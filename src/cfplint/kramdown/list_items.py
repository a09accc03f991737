"""The lines of list items and definitions: how far they are indented, and what is left of them."""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import ANY_CHARS, IAL_BLOCK_NC, ID_NAME, LIST_START, RUBY_SPACE, SPACE
from cfplint.kramdown.text import Text

_ITEM_IAL = re.compile(rf"{SPACE}*\{{:(?!(?:{ID_NAME})?:|/)({ANY_CHARS})\}}{SPACE}*")
_ITEM_IAL_ONLY = re.compile(rf"(?:{SPACE}*\{{:(?!(?:{ID_NAME})?:|/){ANY_CHARS}\}}{SPACE}*)?{SPACE}*\n")
_LIST = re.compile(LIST_START)
Piece = tuple[str, int, int]


def starts_list(text: str) -> bool:
    """Whether a line begins a list."""
    return _LIST.match(text) is not None


def item_ial(text: str) -> re.Match[str] | None:
    """The attribute list with which an item or a term begins."""
    return _ITEM_IAL.match(text)


def first_line(state: BlockState, indentation: int, start: int, end: int) -> tuple[Piece, int, tuple[int, int] | None]:
    """Read the line of an item's marker.

    Args:
        state: of the text.
        indentation: the columns that the marker takes.
        start: offset behind the marker.
        end: offset behind the line.

    Returns:
        What is left of the line, the column of the item's content, and where an attribute list in it stands.
    """
    src = state.src
    line = src[start:end]
    if _ITEM_IAL_ONLY.fullmatch(line) or _ITEM_IAL_ONLY.match(line):
        column = 4
    else:
        column = indentation
        for char in line:
            if char == "\t":
                column += 4 - column % 4
            elif char == " ":
                column += 1
            else:
                break
    at = start
    while at < end and src[at] in RUBY_SPACE:
        at += 1
    ial = _ITEM_IAL.match(src, at, end)
    if ial:
        return ("", ial.end(), end), column, ial.span(1)
    return ("", at, end), column, None


def line_patterns(parser: KramdownBlockParser, indentation: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a line of an item's content, and of a lazy line."""

    def make() -> Any:
        full, rest = divmod(indentation, 4)
        indent = r"(?:\t|[ ]{4})"
        tail = r"[^\n]*[^ \t\r\n\f\v][^\n]*\n"
        content = re.compile(rf"(?:{indent}{{{full}}}[ ]{{{rest}}}|{indent}{{{full + 1}}}){tail}")
        stop = rf"[ ]{{0,{min(indentation, 3)}}}(?:{IAL_BLOCK_NC}|{parser.html_stop}|{parser.html_start})"
        return content, re.compile(rf"(?!{stop}){tail}")

    found: tuple[re.Pattern[str], re.Pattern[str]] = parser.cached(("item", indentation), make)
    return found


def line_piece(src: str, start: int, end: int, indentation: int) -> tuple[Piece, bool]:
    """Take the indentation off a line; leading tabs count four columns.

    Returns:
        What is left, and whether the line was indented as far as the item's content.
    """
    at = start
    while src[at] == "\t":
        at += 1
    columns = 4 * (at - start)
    if columns >= indentation:
        return (" " * (columns - indentation), at, end), True
    missing = indentation - columns
    if src.startswith(" " * missing, at, end):
        return ("", at + missing, end), True
    return (" " * columns, at, end), False


def raw_text_of(token: Token) -> Text:
    """The text of a `raw_text` token, its parts put together."""
    parts: list[Text] = token["parts"]
    if len(parts) > 1:
        token["parts"] = parts = [Text.joined(parts)]
    return parts[0]


def first_text(para: Token) -> Text | None:
    """The text with which a paragraph begins; None for one that was HTML and begins with an element."""
    first: Token = para["children"][0] if para["children"] else {}
    if "value" in first:
        first["parts"] = [first.pop("value")]
    elif "marks" in first:
        first["parts"] = [_traced(first.pop("text"), first.pop("marks"))]
    return raw_text_of(first) if "parts" in first else None


def _traced(string: str, marks: list[tuple[int, int, int]]) -> Text:
    ends = [*[mark[0] for mark in marks[1:]], len(string)] if marks else []
    origins = [
        first if end - at == last - first else ~first for (at, first, last), end in zip(marks, ends, strict=True)
    ]
    return Text(string, [mark[0] for mark in marks] or [0], origins or [~0])


def end_line(para: Token) -> None:
    """Put a line end behind the text with which a paragraph begins."""
    if first_text(para) is not None:
        para["children"][0]["parts"].append(Text.made("\n", para["span"][1]))
