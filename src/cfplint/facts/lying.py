"""A template as it lies: its Liquid markup, its comments, and the text that is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.facts.markdown_comments import markdown_comments
from cfplint.html.tokens import tokens
from cfplint.liquid.outline import LiquidNode, nodes
from cfplint.source import SourceFile, Span

_INK = re.compile(r"[^\s]")


@dataclass(frozen=True, slots=True)
class LyingTemplate:
    """A file with Liquid in it, not rendered."""

    nodes: tuple[LiquidNode, ...]
    liquid_comments: tuple[Span, ...]
    """What stands inside `{% comment %}` blocks."""
    html_comments: tuple[Span, ...]
    """From `<!--` to behind `-->`; none inside code, `highlight`, `raw` or a Liquid comment."""
    text: str
    """The file's text from the body on, with all of these and what stands before it blanked; offsets stay the same."""


def lying_template(source: SourceFile, start: int, *, markdown: bool) -> LyingTemplate:
    """Read a file with Liquid in it without rendering it.

    Args:
        source: the file.
        start: offset at which its template begins.
        markdown: whether it is kramdown, where code shows `<!--` as it is.
    """
    found = nodes(source, start)
    liquid_comments = tuple(_inside(found, "comment"))
    blanked = _Blanked(source.text, start)
    for node in found:
        blanked.blank(node.span.start, node.span.end)
    for span in (*liquid_comments, *_inside(found, "raw")):
        blanked.blank(span.start, span.end)
    text = blanked.text()
    commenting = _Blanked(text, 0)
    for span in _inside(found, "highlight"):
        commenting.blank(span.start, span.end)
    find_comments = markdown_comments if markdown else _html_comments
    html_comments = tuple(find_comments(commenting.text()))
    blanked = _Blanked(text, 0)
    for span in html_comments:
        blanked.blank(span.start, span.end)
    text = blanked.text()
    # In kramdown, what is left of `<!--` is text; a reader of HTML would take the rest of the file for a comment.
    return LyingTemplate(found, liquid_comments, html_comments, text.replace("<!--", "    ") if markdown else text)


class _Blanked:
    """A text with stretches of it replaced by blanks, line ends kept."""

    def __init__(self, text: str, start: int) -> None:
        self._source = text
        self._spans = [(0, start)]

    def blank(self, start: int, end: int) -> None:
        self._spans.append((start, end))

    def text(self) -> str:
        parts: list[str] = []
        done = 0
        for start, end in sorted(self._spans):
            first = max(start, done)
            if first < end:
                parts += self._source[done:first], _INK.sub(" ", self._source[first:end])
                done = end
        return "".join((*parts, self._source[done:]))


def _inside(found: tuple[LiquidNode, ...], name: str) -> list[Span]:
    """What stands inside the outermost blocks of a tag."""
    spans: list[Span] = []
    opened: LiquidNode | None = None
    for node in found:
        if node.kind != "tag":
            continue
        if opened is None and node.name == name and not {"comment", "raw"} & set(node.within):
            opened = node
        elif opened is not None and node.name == f"end{name}" and node.within == opened.within:
            spans.append(Span(opened.span.end, node.span.start))
            opened = None
    return spans


def _html_comments(text: str) -> list[Span]:
    """The HTML comments of a text that is HTML."""
    if "<!--" not in text:
        return []
    return [
        Span(token.start, token.end)
        for token in tokens(text)
        if token.kind == "comment" and text.startswith("<!--", token.start)
    ]
