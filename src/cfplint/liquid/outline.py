"""Every tag and output of a file as it lies there, without running anything. Does not import python-liquid."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from cfplint.liquid.limits import MAX_PARSING, reading_steps
from cfplint.liquid.syntax.scan import end_of_block, scan
from cfplint.source import SourceFile, Span

_BLOCKS = frozenset(("capture", "case", "comment", "for", "highlight", "if", "ifchanged", "raw", "tablerow", "unless"))

_DEEPEST = 100
"""How many of the blocks around a node are told: a template with thousands of open blocks would cost their square."""


@dataclass(frozen=True, slots=True)
class LiquidNode:
    """A tag or an output of a template."""

    kind: Literal["tag", "output"]
    name: str
    """The tag's name; empty for outputs."""
    span: Span
    """From `{%` or `{{` to behind `%}` or `}}`."""
    markup: Span
    """What stands between the name (or `{{`) and the end, white space at both sides left out."""
    within: tuple[str, ...]
    """The names of the innermost hundred blocks around it, outermost first; in `raw` and `comment` nothing is live."""


def nodes(source: SourceFile, start: int = 0) -> tuple[LiquidNode, ...]:
    """The tags and outputs of a file, in order, tolerant of every error; none where a template has too many.

    Args:
        source: the file.
        start: offset at which its template begins.
    """
    text = source.text
    found: list[LiquidNode] = []
    within: list[str] = []
    opened: Counter[str] = Counter()
    left = MAX_PARSING
    for piece in scan(text, start):
        if piece.kind == "text":
            continue
        left -= reading_steps(text, piece)
        if left < 0:
            return ()
        if within and within[-1] == "raw":
            at = end_of_block(text, piece, "endraw")
            if at is not None:
                opened[within.pop()] -= 1
                found.append(
                    LiquidNode("tag", "endraw", Span(at, piece.end), _inner(text, at, at), tuple(within[-_DEEPEST:]))
                )
                continue
        elif piece.name.startswith("end") and opened[piece.name[3:]]:
            while (closed := within.pop()) != piece.name[3:]:
                opened[closed] -= 1
            opened[closed] -= 1
        inner = _inner(text, piece.inner_start, piece.inner_end)
        found.append(LiquidNode(piece.kind, piece.name, Span(piece.start, piece.end), inner, tuple(within[-_DEEPEST:])))
        if piece.name in _BLOCKS and (not within or within[-1] != "raw"):
            within.append(piece.name)
            opened[piece.name] += 1
    return tuple(found)


def _inner(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    return (
        Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
        if inner.strip()
        else Span(start, start)
    )
