"""The text of a page, block by block, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cfplint.facts.block_context import BlockContext, inside
from cfplint.facts.block_text import BlockText
from cfplint.facts.elements import Heading
from cfplint.facts.notices import notice_at
from cfplint.facts.strikes import LEFT_OPEN, OpenStrikes
from cfplint.facts.text import Notice, State, TextBlock
from cfplint.html import HtmlReading, Token
from cfplint.html.names import BLOCK
from cfplint.source import Traced, compose

_SPACE = " \t\n\f\r"
_LONGEST_HEADING = 1000
"""A heading of so many characters gets no more blocks."""


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
        self._block = BlockText()
        self._context = BlockContext()

    def read(self, reading: HtmlReading) -> Iterator[tuple[int, Token]]:
        """Read the text; yields each token that is not text, with its index, when the blocks before it are known."""
        self._tokens, self._ends = reading.tokens, reading.nesting.ends
        parents = reading.nesting.parents
        contexts: dict[int, BlockContext] = {-1: BlockContext()}
        strikes = OpenStrikes()
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
                contexts[index] = inside(around, token, index)
                if token.name in LEFT_OPEN:
                    strikes.start(token.name, around.cell, index)
            elif kind == "end":
                if token.name in BLOCK:
                    self._end_block()
                elif token.name in LEFT_OPEN:
                    opened = parents[index]
                    strikes.end(token.name, contexts[opened].cell if opened >= 0 else self._context.cell)
            yield index, token
        self._flush()

    def _add(self, token: Token, context: BlockContext, *, struck: int) -> None:
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

    def _add_space(self, space: str, context: BlockContext) -> None:
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
        self._block, self._context = BlockText(), BlockContext()
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
