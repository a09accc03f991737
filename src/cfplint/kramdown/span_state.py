"""The state of a text while it is parsed into spans."""

from __future__ import annotations

from typing import Any

import mistune

from cfplint.kramdown.document import DEPTH_LIMIT, Document, Token
from cfplint.kramdown.marks import Chunk

EM, STRONG, LINK = 1, 2, 4


class SpanState(mistune.InlineState):
    """A text that is being parsed into spans, and the element whose children are collected."""

    def __init__(self, document: Document, src: str, level: int = 0, shift: int = 0) -> None:
        super().__init__({})
        self.document = document
        self.src = src
        self.level = level
        self.shift = shift
        """What is added to offsets, for a text that was cut out of another."""
        self.chunks: list[Chunk] = []
        self.kind = "raw_text"
        """The type of the element whose children are collected."""
        self.raw = False
        """Whether its content model is raw."""
        self.opens = 0
        """Which of EM, STRONG and LINK (a link or an image) are open."""
        self.rules: tuple[str, ...] | None = None
        """The names of the elements that are parsed; None for all."""
        self.images = 0
        """How many images are among the children."""
        self.inner_images = 0
        """How many were among those of the element parsed last."""
        self.memo: dict[Any, Any] = {}
        self.dead: dict[Any, set[int]] = {}
        self.absent: dict[str, int] = {}
        self.breaks = False
        """Whether a line break can be in the text at all."""

    def add_text(self, text: str, start: int, end: int) -> None:
        """Add characters that come from a stretch of the parsed text."""
        self.chunks.append((text, start + self.shift, end + self.shift))

    def flush(self) -> None:
        """Make a token of the characters collected."""
        if self.chunks:
            chunks = self.chunks
            text = chunks[0][0] if len(chunks) == 1 else "".join([chunk[0] for chunk in chunks])
            if text:
                self.tokens.append(
                    {"type": "text", "text": text, "chunks": chunks, "span": (chunks[0][1], chunks[-1][2])}
                )
            self.chunks = []

    def append(self, kind: str, start: int, end: int, **keys: Any) -> Token:
        """Add a token."""
        token: Token = {
            "type": kind,
            "attrs": {},
            "children": [],
            "span": (start + self.shift, end + self.shift),
            **keys,
        }
        self.add(token)
        return token

    def add(self, token: Token) -> None:
        """Add a token that is made already."""
        if self.chunks:
            self.flush()
        self.tokens.append(token)

    @property
    def has_children(self) -> bool:
        """Whether the element has anything in it yet."""
        return bool(self.tokens or self.chunks)

    @property
    def too_deep(self) -> bool:
        """Whether nothing may be nested into this element any more."""
        return self.level >= DEPTH_LIMIT

    def lacks(self, piece: str, at: int) -> bool:
        """Whether a piece of syntax is missing from an offset on; looked for once."""
        if self.absent.get(piece, len(self.src) + 1) <= at:
            return True
        if self.src.find(piece, at) < 0:
            self.absent[piece] = at
            return True
        return False

    def context(self) -> tuple[Any, ...]:
        """What the outcome of a start depends on, besides its offset."""
        return self.opens, self.kind == "em", self.raw, self.rules

    def notice(self, kind: str, message: str, start: int, end: int) -> None:
        """Keep a fact; its place is resolved with the tokens."""
        self.env.setdefault("facts", []).append((kind, message, start + self.shift, end + self.shift))
