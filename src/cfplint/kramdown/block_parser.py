"""kramdown's block parser on mistune's: rules are tried in kramdown's order; one that declines lets the next try."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import mistune

from cfplint.kramdown.attribute_list import Attributes
from cfplint.kramdown.document import DEPTH_LIMIT, Document, Token
from cfplint.kramdown.fences import ClosingFences
from cfplint.kramdown.options import Options
from cfplint.kramdown.patterns import (
    BLOCK_BOUNDARY,
    DEFINITION_LIST_START,
    LAZY_HTML_START,
    LAZY_HTML_START_25,
    LAZY_HTML_STOP,
    LAZY_HTML_STOP_25,
    LIST_START,
    OPT_SPACE,
    RUBY_SPACE,
    lazy_end,
)
from cfplint.kramdown.registry import BLOCK_RULES, BlockFunction
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.text import Text

DEFINITIONS = frozenset({"link_def", "abbrev_def", "footnote_def"})
"""Kinds of `eob` tokens that take an IAL."""
_LEADING = re.compile(r" {0,3}")
_GFM_PARAGRAPH_END = rf"{LIST_START}|#{{1,6}}[\t ]+[^\n]*\n|{DEFINITION_LIST_START}|{OPT_SPACE}>|{OPT_SPACE}[~`]{{3,}}"


class BlockState(mistune.BlockState):
    """A text that is being parsed, and the element whose children it gives."""

    def __init__(self, parent: BlockState | None = None) -> None:
        super().__init__(parent)
        self.document: Document
        self.text: Text
        self.tree: Token
        self.block_ial: Attributes | None = None
        self.block_ial_span = (0, 0)
        self.level: int = 0
        self.stopped = False
        """Whether the end tag of the element was met."""
        self.fences: ClosingFences | None = None
        """The lines that may end fenced code, once they were looked for."""
        self.absent: dict[str, int] = {}
        """For a piece of syntax, an offset from which on the text is known not to hold it."""
        if parent is not None:
            self.document = parent.document
            self.level = parent.level + 1

    @classmethod
    def root(cls, document: Document, text: Text, tree: Token) -> BlockState:
        """The state of a whole document."""
        state = cls()
        state.document = document
        state.open(text, tree)
        return state

    def open(self, text: Text, tree: Token) -> None:
        """Begin to parse a text into an element."""
        self.text = text
        self.tree = tree
        self.tokens = tree["children"]
        self.process(text.string)

    def child(self, text: Text, tree: Token) -> BlockState:
        """A state for a text inside this one."""
        state = self.__class__(self)
        state.open(text, tree)
        return state

    def inside(self, tree: Token, start: int) -> BlockState:
        """A state that reads on in this text, for an element that ends where its content does."""
        state = self.child(self.text, tree)
        state.cursor = start
        state.absent = self.absent
        return state

    @property
    def too_deep(self) -> bool:
        """Whether nothing may be nested into this element any more."""
        return self.level >= DEPTH_LIMIT

    def lacks(self, piece: str, at: int) -> bool:
        """Whether a piece of syntax is missing from an offset on; looked for once."""
        if self.absent.get(piece, len(self.src)) <= at:
            return True
        if self.src.find(piece, at) < 0:
            self.absent[piece] = at
            return True
        return False

    def block(self, type_: str, start: int, end: int, *, trim: bool = True, **keys: Any) -> Token:
        """A new block token; it takes the IAL that stands before it.

        Args:
            type_: the token's.
            start: offset of its first character.
            end: offset behind its last.
            trim: whether white space around it does not belong to it.
            **keys: the token's own.
        """
        span = self.trimmed_span(start, end) if trim else self.text.span(start, end)
        token: Token = {"type": type_, "attrs": {}, "children": [], "span": span, **keys}
        if self.block_ial is not None:
            token["ial"] = self.block_ial
            if type_ in {"blank", "eob"} and keys.get("kind") not in DEFINITIONS:
                self.stray_ial()
            self.block_ial = None
        return token

    def add_raw_text(self, text: Text) -> None:
        """Add a line that no element takes, to those before it."""
        if self.tokens and self.tokens[-1]["type"] == "raw_text":
            self.tokens[-1]["parts"].append(text)
        else:
            self.tokens.append({"type": "raw_text", "parts": [text]})

    def trimmed_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of a stretch without the white space around it."""
        src = self.src
        while start < end and src[start] in RUBY_SPACE:
            start += 1
        while end > start and src[end - 1] in RUBY_SPACE:
            end -= 1
        return self.text.span(start, end)

    def stray_ial(self) -> None:
        """Tell of an IAL whose element never came."""
        if self.block_ial is not None:
            self.document.notice(
                "stray-attribute-list", "This attribute list belongs to no element.", self.block_ial_span
            )

    def notice(self, kind: str, message: str, start: int, end: int) -> None:
        """Keep a fact about a stretch of this text."""
        self.document.notice(kind, message, self.trimmed_span(start, end))

    def after_block_boundary(self) -> bool:
        """Whether a block that needs a boundary before it may begin here."""
        if not self.tokens or self.block_ial is not None:
            return True
        last = self.tokens[-1]
        return last["type"] == "blank" or (last["type"] == "eob" and last["kind"] is None)

    def before_block_boundary(self, at: int) -> bool:
        """Whether a block that needs a boundary behind it may end at an offset."""
        return BLOCK_BOUNDARY.match(self.src, at) is not None


class KramdownBlockParser(mistune.BlockParser):
    """The block elements of one dialect."""

    state_cls = BlockState

    def __init__(self, options: Options, companion: KramdownSpanParser) -> None:
        super().__init__()
        self.companion = companion
        """Parses the spans of the same dialect."""
        self.rules = []
        self.specification = {}
        self.entries: list[tuple[str | None, re.Pattern[str], BlockFunction]] = []
        for rule in BLOCK_RULES:
            if rule.when(options):
                self.register(rule.name, rule.start, rule.function)  # type: ignore[arg-type]  # our own state class
                self.entries.append((rule.first, re.compile(rule.start), rule.function))
        self.by_first: dict[str, list[tuple[re.Pattern[str], BlockFunction]]] = {}
        modern = options.kramdown_version != "2.4"
        self.html_start = LAZY_HTML_START_25 if modern else LAZY_HTML_START
        self.html_stop = LAZY_HTML_STOP_25 if modern else LAZY_HTML_STOP
        lazy = lazy_end(self.html_start, self.html_stop)
        quirk = options.gfm and "paragraph_end" in options.gfm_quirks
        paragraph = f"{lazy}|{_GFM_PARAGRAPH_END if quirk else DEFINITION_LIST_START}"
        self.lazy_end = re.compile(rf"\n(?={lazy})")
        self.paragraph_end = re.compile(rf"\n(?={paragraph})")
        self.compiled: dict[object, Any] = {}

    def cached(self, key: object, make: Callable[[], Any]) -> Any:
        """A pattern that depends on a number or a name, compiled once for this parser."""
        found = self.compiled.get(key)
        if found is None:
            found = self.compiled[key] = make()
        return found

    def parse(self, state: BlockState, rules: list[str] | None = None) -> None:  # type: ignore[override]  # noqa: ARG002 - mistune's signature, our state
        """Parse what is left of a state's text into its tokens.

        Args:
            state: its cursor stands where a block begins; on return at the end, or behind the end tag of its element.
            rules: not used; the dialect has one list of rules.
        """
        src, end = state.src, state.cursor_max
        by_first = self.by_first
        while state.cursor < end and not state.stopped:
            at = state.cursor
            first = src[at]
            if first == " ":
                behind = _LEADING.match(src, at).end()  # type: ignore[union-attr]  # it matches always
                first = src[behind] if behind < end else "\n"
            candidates = by_first.get(first)
            if candidates is None:
                candidates = by_first[first] = [
                    (start, function) for firsts, start, function in self.entries if firsts is None or first in firsts
                ]
            for start, function in candidates:
                match = start.match(src, state.cursor)
                if match:
                    behind_block = function(self, match, state)
                    if behind_block is not None:
                        state.cursor = behind_block
                        break
            else:
                state.cursor = state.find_line_end()
                state.notice("unhandled-line", "No element takes this line; it stands in none.", at, state.cursor)
                state.add_raw_text(state.text.slice(at, state.cursor))
        state.stray_ial()

    def lines_until(self, state: BlockState, end: re.Pattern[str], start: int) -> int:
        """The offset behind the lines from one on, up to one that ends the block."""
        found = end.search(state.src, start)
        return found.start() + 1 if found else state.cursor_max
