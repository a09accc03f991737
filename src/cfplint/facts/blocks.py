"""The text of a page, block by block, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cfplint.facts.elements import Heading
from cfplint.facts.notices import notice_at, what_notices
from cfplint.facts.tables import Cell, Table
from cfplint.facts.text import Notice, State, TextBlock
from cfplint.html import HtmlReading, Token
from cfplint.html.names import BLOCK, HEADINGS
from cfplint.source import Run, Span, Traced, compose

_FOLDED = re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]")
_SPACE = " \t\n\f\r"
_LONGEST_HEADING = 1000
"""A heading of so many characters gets no more blocks."""
_STRIKES = frozenset(("s", "strike"))
_STRUCK = _STRIKES | {"del"}
_TABLE_ELEMENTS = frozenset(("table", "thead", "tr", "td", "th"))


class _Context(NamedTuple):
    """What holds for the text of an element."""

    block: int = -1
    """The start tag of its block, -1 outside all."""
    element: str = ""
    struck: int = -1
    """The start tag of the outermost element around it that strikes text out."""
    preformatted: bool = False
    silent: bool = False
    """Whether its text is not for readers (`script`, `style`)."""
    heading: int = -1
    """The start tag of the heading around it."""
    table: Table | None = None
    cell: Cell | None = None
    in_head: bool = False
    notice: int = -1
    """The start tag of the outermost notice around it."""


class _Block:
    """The characters of a block while it is read."""

    __slots__ = ("_struck_by", "length", "parts", "runs", "space", "struck")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.struck: list[Span] = []
        self.length = 0
        self.space = ""
        self._struck_by = -1

    def add(self, text: str, start: int, length: int, *, struck: int, verbatim: bool) -> None:
        """Add characters without white space to fold; `struck` is the element that strikes them out, or -1."""
        if self.space and self.length:
            self.parts.append(self.space)
            self.length += 1
        self.space = ""
        if struck >= 0:
            span = Span(self.length, self.length + len(text))
            if struck == self._struck_by:
                span = self.struck.pop().cover(span)
            self.struck.append(span)
        self._struck_by = struck
        self.parts.append(text)
        self.runs.append(Run(self.length, len(text), "", start, length, verbatim))
        self.length += len(text)

    def add_folded(self, text: str, start: int, *, struck: int, preformatted: bool) -> None:
        """Add text, with each run of white space as one space (a line end in preformatted text)."""
        done = 0
        for match in _FOLDED.finditer(text):
            self._add_words(text, done, match.start(), start, struck=struck)
            self.space = "\n" if (preformatted and "\n" in match[0]) or self.space == "\n" else " "
            done = match.end()
        self._add_words(text, done, len(text), start, struck=struck)

    def _add_words(self, text: str, start: int, end: int, offset: int, *, struck: int) -> None:
        """Add a stretch whose only white space is single spaces."""
        if start < end and text[start] == " ":
            self.space = self.space or " "
            start += 1
        trailing = start < end and text[end - 1] == " "
        words_end = end - trailing
        if start < words_end:
            self.add(text[start:words_end], offset + start, words_end - start, struck=struck, verbatim=True)
        if trailing:
            self.space = self.space or " "


class _Strikes:
    """The `s` and `strike` elements left open: they go on in the next block, but not out of a table's cell."""

    __slots__ = ("_open", "any")

    def __init__(self) -> None:
        self._open: dict[tuple[str, Cell | None], list[int]] = {}
        self.any = False

    def start(self, name: str, cell: Cell | None, index: int) -> None:
        self._open.setdefault((name, cell), []).append(index)
        self.any = True

    def end(self, name: str, cell: Cell | None) -> None:
        opened = self._open.get((name, cell))
        if opened:
            opened.pop()
            if not opened:
                del self._open[name, cell]
                self.any = bool(self._open)

    def last(self, cell: Cell | None) -> int:
        """The one that strikes out the text of a cell, -1 if none does."""
        keys = [(name, at) for name in _STRIKES for at in {None, cell}]
        return max((self._open[key][-1] for key in keys if key in self._open), default=-1)


class BlockReader:
    """Reads the text blocks and headings of one page, or of one comment."""

    def __init__(
        self, page: Traced, url: str, *, state: State = "live", by_line: bool = False, headings: tuple[str, ...] = ()
    ) -> None:
        """Prepare to read.

        Args:
            page: the HTML.
            url: the URL of the page, `""` for a file as it lies.
            state: the state of all blocks.
            by_line: whether a line end ends a block, as in comments, whose Markdown nobody has rendered.
            headings: the headings above it.
        """
        self.blocks: list[TextBlock] = []
        self.headings: list[Heading] = []
        self._page = page
        self._url = url
        self._state = state
        self._by_line = by_line
        self._tokens: Sequence[Token] = ()
        self._ends: Mapping[int, int] = {}
        self._notices: dict[int, Notice | None] = {-1: None}
        self._above: list[tuple[int, int, str]] = []
        self._outer = headings
        self.path = headings
        """The headings above the place that was read last, outermost first."""
        self._block = _Block()
        self._context = _Context()

    def read(self, reading: HtmlReading) -> Iterator[tuple[int, Token]]:
        """Read the text; yields each token that is not text, with its index, when the blocks before it are known."""
        self._tokens, self._ends = reading.tokens, reading.nesting.ends
        parents = reading.nesting.parents
        contexts: dict[int, _Context] = {-1: _Context()}
        strikes = _Strikes()
        for index, token in enumerate(reading.tokens):
            kind = token.kind
            if kind in ("text", "reference"):
                context = contexts[parents[index]]
                if kind == "text" and not self._by_line and not token.data.strip(_SPACE):
                    self._add_space(token.data, context)
                elif not context.silent:
                    struck = context.struck if context.struck >= 0 or not strikes.any else strikes.last(context.cell)
                    self._add(token, context, struck=struck)
                continue
            if kind == "start":
                around = contexts[parents[index]]
                if token.name in BLOCK:
                    self._end_block()
                elif token.name == "br":
                    self._break()
                contexts[index] = _inside(around, token, index)
                if token.name in _STRIKES:
                    strikes.start(token.name, around.cell, index)
            elif kind == "end":
                if token.name in BLOCK:
                    self._end_block()
                elif token.name in _STRIKES:
                    opened = parents[index]
                    strikes.end(token.name, contexts[opened].cell if opened >= 0 else self._context.cell)
            yield index, token
        self._flush()

    def _add(self, token: Token, context: _Context, *, struck: int) -> None:
        if context.block != self._context.block:
            self._flush()
        self._context = context
        if token.kind == "reference":
            length = token.end - token.start
            self._block.add(token.data, token.start, length, struck=struck, verbatim=False)
        elif not self._by_line:
            self._block.add_folded(token.data, token.start, struck=struck, preformatted=context.preformatted)
        else:
            at = token.start
            for line in token.data.splitlines(keepends=True):
                self._block.add_folded(line, at, struck=struck, preformatted=False)
                at += len(line)
                if line[-1] in "\r\n":
                    self._flush()
                    self._context = context

    def _add_space(self, space: str, context: _Context) -> None:
        """Add text that is white space only; without text before it in its block it is nothing."""
        if context.block != self._context.block:
            self._end_block()
        elif self._block.space != "\n":
            self._block.space = "\n" if context.preformatted and "\n" in space else " "

    def _end_block(self) -> None:
        if self._block.length:
            self._flush()
        else:
            self._block.space = ""

    def _break(self) -> None:
        if self._by_line:
            self._flush()
        else:
            self._block.space = "\n"

    def _flush(self) -> None:
        """End the block that is being read."""
        block, context = self._block, self._context
        if not block.length:
            block.space = ""
            return
        self._block, self._context = _Block(), _Context()
        text = "".join(block.parts)
        traced = Traced(text, compose(block.runs, self._page.runs))
        if context.heading >= 0 and self._state == "live":
            self._add_heading(context.heading, traced)
        cell = context.cell
        if traced.runs:
            column, row = (cell.column_title, cell.row_title) if cell else ("", "")
            path = self.path[:-1] if context.heading >= 0 and self._above else self.path
            self.blocks.append(
                TextBlock(
                    traced,
                    self._state,
                    tuple(block.struck),
                    context.element,
                    path,
                    column,
                    row,
                    self._url,
                    self._notice(context.notice),
                )
            )
        if cell:
            cell.add_text(text)

    def _notice(self, index: int) -> Notice | None:
        if index not in self._notices:
            self._notices[index] = notice_at(index, self._tokens, self._ends, self._page)
        return self._notices[index]

    def _add_heading(self, index: int, text: Traced) -> None:
        """Remember a heading, or more text of it."""
        token = self._tokens[index]
        level = int(token.name[1])
        if self._above and self._above[-1][0] == index:
            if len(self._above[-1][2]) > _LONGEST_HEADING:
                return
            text = Traced.joined((self.headings.pop().text, Traced(" "), text))
            self._above.pop()
        self._above = [each for each in self._above if each[1] < level]
        self._above.append((index, level, text.text))
        self.path = (*self._outer, *(each for _, _, each in self._above))
        self.headings.append(
            Heading(level, text, token.value("id"), self._page.place(token.start, token.end), self._url)
        )


def _inside(around: _Context, token: Token, index: int) -> _Context:
    """What holds inside an element."""
    name = token.name
    if name not in BLOCK and not token.attributes and name not in _STRUCK and name != "marquee":
        return around
    if around.notice < 0 and what_notices(token):
        around = around._replace(notice=index)
    if name in ("script", "style"):
        return around._replace(silent=True)
    if name in _STRUCK:
        return around if around.struck >= 0 else around._replace(struck=index)
    if name in BLOCK:
        around = around._replace(block=index, element=name)
        if name in HEADINGS:
            around = around._replace(heading=index)
        elif name in _TABLE_ELEMENTS:
            around = _in_table(around, token)
        elif name in ("pre", "textarea", "listing", "xmp", "plaintext"):
            around = around._replace(preformatted=True)
    if around.struck < 0 and token.attributes and _strikes_out(token.value("style")):
        around = around._replace(struck=index)
    return around


def _strikes_out(style: str) -> bool:
    """Whether a `style` strikes text out."""
    return any(
        "line-through" in value.lower() and name.strip().lower().startswith("text-decoration")
        for name, _, value in (declaration.partition(":") for declaration in style.split(";"))
    )


def _in_table(around: _Context, token: Token) -> _Context:
    if token.name == "table":
        return around._replace(table=Table(), cell=None, in_head=False)
    if token.name == "thead":
        return around._replace(in_head=True)
    table = around.table
    if table is None:
        # Rows often stand in an include of their own, without the table around them.
        table = Table()
        around = around._replace(table=table)
    if token.name == "tr":
        table.start_row(in_head=around.in_head)
        return around
    return around._replace(cell=table.start_cell(token))
