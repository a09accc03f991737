"""Tables.

Source: https://kramdown.gettalong.org/syntax.html#tables
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import OPT_SPACE, RUBY_SPACE, RUBY_STRIP
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.text import Text

_PIPE = r"(?:\||[^\n|]*+(?:(?<=\\)\|[^\n|]*+)*+(?<![\\\n])\|)"
"""A pipe that begins a line, or one that no backslash stands before."""
_LINE = re.compile(rf"{_PIPE}[^\n]*\n")
_HAS_PIPE = re.compile(_PIPE)
_SEPARATOR = re.compile(r"(?=[+|: \t]*-)([+|: \t-]+)\n")
_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_FOOTER = re.compile(r"(?=[+|: \t]*=)[+|: \t=]+\n")
_CODE_TAG = re.compile(r"<code[^\n]*?>[^\n]*?</code>")
_TICKS = re.compile(r"`+")
_CELL_END = re.compile(r"(?<!\\)\|")
_Pieces = list[tuple[str, int, int]]


@block_rule(120, rf"{OPT_SPACE}(?=[^ \t\r\n\f\v]){_PIPE}[^\n]*\n")
def table(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a table; lines with pipes that are none are left to the paragraph."""
    if not state.after_block_boundary():
        return None
    src, start = state.src, match.start()
    ial, state.block_ial = state.block_ial, None
    at = start
    leading = match[0].lstrip(RUBY_SPACE).startswith("|")
    separator = _SEPARATOR.match(src, at)
    if separator:
        at = separator.end()
    body = _Body()
    while at < state.cursor_max:
        if not _LINE.match(src, at):
            break
        separator = _SEPARATOR.match(src, at)
        footer = None if separator else _FOOTER.match(src, at)
        if separator:
            body.separator(separator[1])
            at = separator.end()
        elif footer:
            body.footer()
            at = footer.end()
        else:
            end = src.find("\n", at)
            body.rows.append(_row(state, at, end, leading=leading))
            at = end + 1
    state.block_ial = ial
    if not state.before_block_boundary(at) or not _has_pipes(parser, state, start, at - 1):
        _refuse(state)
        return None
    body.close()
    if not any(part["type"] == "tbody" for part in body.parts):
        state.notice("table-without-body", "This table has no body and so is none.", start, at - 1)
        _refuse(state)
        return None
    columns = max((len(row["children"]) for part in body.parts for row in part["children"]), default=0)
    for part in body.parts:
        for row in part["children"]:
            row["children"] += (
                {"type": "td", "attrs": {}, "children": [], "span": (row["span"][1], row["span"][1]), "column": column}
                for column in range(len(row["children"]), columns)
            )
    alignment = (body.alignment + ["default"] * columns)[:columns]
    state.tokens.append(state.block("table", start, at - 1, children=body.parts, alignment=alignment))
    return at


def _refuse(state: BlockState) -> None:
    """Give up; as in kramdown, the IAL before what looked like a table is lost."""
    state.stray_ial()
    state.block_ial = None


class _Body:
    """The parts of a table as they are read."""

    def __init__(self) -> None:
        self.parts: list[Token] = []
        self.rows: list[Token] = []
        self.alignment: list[str] = []
        self.has_footer = False

    def add(self, kind: str, *, force: bool = False) -> None:
        if self.has_footer and kind == "tbody" and not force:
            return
        span = (self.rows[0]["span"][0], self.rows[-1]["span"][1]) if self.rows else (0, 0)
        self.parts.append({"type": kind, "attrs": {}, "children": self.rows, "span": span})
        self.rows = []

    def separator(self, line: str) -> None:
        if not self.rows:
            return
        if self.alignment or self.has_footer:
            self.add("tbody")
            return
        self.add("thead")
        for match in _ALIGNMENT.finditer(line):
            left, right = match.groups()
            self.alignment.append("center" if left and right else "left" if left else "right" if right else "default")

    def footer(self) -> None:
        if self.rows:
            self.add("tbody", force=True)
        self.has_footer = True

    def close(self) -> None:
        if self.rows:
            self.add("tfoot" if self.has_footer else "tbody")


def _row(state: BlockState, start: int, end: int, *, leading: bool) -> Token:
    src = state.src
    while end > start and src[end - 1] in " \t":
        end -= 1
    cells = _cells(src, start, end)
    texts = [state.text.pick(pieces) for pieces in cells]
    if leading and texts and not texts[0].string.strip(RUBY_STRIP):
        del texts[0]
    if texts and not texts[-1].string.strip(RUBY_STRIP):
        del texts[-1]
    row: Token = {"type": "tr", "attrs": {}, "children": [], "span": state.trimmed_span(start, end)}
    for column, text in enumerate(texts):
        cell = _stripped(text)
        span = cell.span(0, len(cell.string)) if cell.string else text.span(len(text.string), len(text.string))
        row["children"].append(
            {
                "type": "td",
                "attrs": {},
                "children": [{"type": "raw_text", "parts": [cell]}],
                "span": span,
                "column": column,
            }
        )
    return row


def _stripped(text: Text) -> Text:
    string = text.string
    first, last = 0, len(string)
    while first < last and string[first] in RUBY_STRIP:
        first += 1
    while last > first and string[last - 1] in RUBY_STRIP:
        last -= 1
    return text.slice(first, last)


def _cells(src: str, start: int, end: int) -> list[_Pieces]:
    """The stretches of a line that make its cells: pipes in code divide nothing, escaped ones lose their backslash."""
    cells: list[_Pieces] = []
    at = start
    for code in [*_CODE_TAG.finditer(src, start, end), None]:
        stop = code.start() if code else end
        for is_code, first, last in _code_parts(src, at, stop):
            if is_code:
                _append_code(cells, src, first, last)
            else:
                _split(cells, src, first, last)
        if code:
            _append(cells, code.start(), code.end())
            at = code.end()
    return cells


def _append_code(cells: list[_Pieces], src: str, start: int, end: int) -> None:
    """Add a code span; as in kramdown, with no more backticks around it than it needs."""
    behind = _TICKS.match(src, start, end).end()  # type: ignore[union-attr]  # a code span begins with one
    size = behind - start
    first, last = behind, end - size
    if size > 1:
        first += first < last and src[first] == " "
        last -= last > first and src[last - 1] == " "
    needed = 1 + max((len(ticks) for ticks in _TICKS.findall(src, first, last)), default=0)
    _append(cells, start, end)
    if needed < size:
        space = " " if needed > 1 else ""
        cells[-1][-1:] = [("", start, start + needed), (space, first, last), (space, end - needed, end)]


def _append(cells: list[_Pieces], start: int, end: int) -> None:
    if not cells:
        cells.append([])
    cells[-1].append(("", start, end))


def _split(cells: list[_Pieces], src: str, start: int, end: int) -> None:
    first = True
    at = start
    for bar in [*(match.start() for match in _CELL_END.finditer(src, start, end)), end]:
        if not (first and cells):
            cells.append([])
        first = False
        while True:
            escaped = src.find("\\|", at, bar)
            if escaped < 0:
                break
            cells[-1].append(("", at, escaped))
            at = escaped + 1
            cells[-1].append(("", at, at + 1))
            at += 1
        cells[-1].append(("", at, bar))
        at = bar + 1


def _code_parts(src: str, start: int, end: int) -> Iterator[tuple[bool, int, int]]:
    """The code spans of a stretch and what lies between them."""
    at = begin = start
    missing: dict[str, int] = {}
    while at < end:
        ticks = _TICKS.search(src, at, end)
        if ticks is None:
            break
        delimiter, behind = ticks[0], ticks.end()
        before = src[ticks.start() - 1] if ticks.start() > start else " "
        lone = len(delimiter) == 1 and before in RUBY_SPACE and src[behind : min(behind + 1, end)] in tuple(RUBY_SPACE)
        close = -1
        if not lone and missing.get(delimiter, end) > behind:
            close = src.find(delimiter, behind, end)
            if close < 0:
                missing[delimiter] = behind
        if close < 0:
            at = behind
            continue
        if ticks.start() > begin:
            yield False, begin, ticks.start()
        at = begin = close + len(delimiter)
        yield True, ticks.start(), at
    if begin < end:
        yield False, begin, end


def _has_pipes(parser: KramdownBlockParser, state: BlockState, start: int, end: int) -> bool:
    """Whether every line has a pipe outside of code and HTML."""
    spans = parser.companion.limited(state.document, state.src[start:end], ("codespan", "span_html"))
    on_line = False
    for span in spans:
        value = span.get("name") or span.get("text")
        if not value:
            continue
        lines = value.rstrip("\n").split("\n") if value.strip("\n") else []
        if span["type"] == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not on_line):
                break
            if len(lines) == 2:
                on_line = False
        else:
            if len(lines) > 1 and not on_line and not _HAS_PIPE.match(lines[0]):
                break
            on_line = (False if len(lines) > 1 else on_line) or bool(lines and _HAS_PIPE.match(lines[-1]))
    return on_line


@renders("table", "thead", "tbody", "tfoot", "tr")
def render_table(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a table or a part of it."""
    renderer.indented_block(token["type"], token, indent)


@renders("td", "th")
def render_cell(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a cell; an empty one holds a space that does not break. One that was HTML may have no table around it."""
    part, whole = ([{}, {}, *renderer.stack[:-1]])[-1:-3:-1]
    name = "th" if token["type"] == "th" or part.get("type") == "thead" else "td"
    columns = whole.get("alignment") or []
    column = token.get("column", len(columns))
    alignment = columns[column] if column < len(columns) else "default"
    attrs = token["attrs"]
    if alignment != "default":
        style = f"{attrs['style']}; " if "style" in attrs else ""
        attrs = {**attrs, "style": f"{style}text-align: {alignment}"}
    renderer.write(" " * indent)
    renderer.open_tag(name, token, attrs)
    before = len(renderer.out)
    renderer.inner(token, indent)
    if len(renderer.out) == before:
        renderer.write(renderer.named("nbsp"), token["span"])
    renderer.close_tag(name, token, "\n")
