"""A template as it lies: its Liquid markup, its comments, and the text that is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cfplint.html import Token
from cfplint.html.tokens import tokens
from cfplint.liquid.outline import LiquidNode, nodes
from cfplint.source import SourceFile, Span

_FENCE = re.compile(r"^(?:[ \t]{0,3}>?[ \t]{0,3})(`{3,}|~{3,})[^`\r\n]*$", re.MULTILINE)
_CODE_SPAN = re.compile(r"(?<!`)(`{1,8})(?!`)")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_INK = re.compile(r"[^\s]")


@dataclass(frozen=True, slots=True)
class LyingTemplate:
    """A file with Liquid in it, not rendered."""

    nodes: tuple[LiquidNode, ...]
    liquid_comments: tuple[Span, ...]
    """What stands inside `{% comment %}` blocks."""
    html_comments: tuple[Span, ...]
    """From `<!--` to behind `-->`; none inside code, `raw` or a Liquid comment."""
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
    code = [*_fenced(text), *_code_spans(text)] if markdown else []
    html_comments = _html_comments(_without(text, code), markdown=markdown)
    blanked = _Blanked(text, 0)
    for token in html_comments:
        blanked.blank(token.start, token.end)
    spans = tuple(Span(token.start, token.end) for token in html_comments)
    return LyingTemplate(found, liquid_comments, spans, blanked.text())


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


def _without(text: str, spans: list[Span]) -> str:
    blanked = _Blanked(text, 0)
    for span in spans:
        blanked.blank(span.start, span.end)
    return blanked.text()


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


def _fenced(text: str) -> list[Span]:
    """The fenced code blocks of a Markdown text."""
    spans: list[Span] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[0].strip(" \t>`~"):
            spans.append(Span(opened.start(), fence.end()))
            opened = None
    return spans


def _code_spans(text: str) -> list[Span]:
    """The code spans of a Markdown text; one does not reach over a blank line."""
    spans: list[Span] = []
    opened: dict[str, re.Match[str]] = {}
    breaks = [*(match.start() for match in _BREAK.finditer(text)), len(text)]
    at, done = 0, 0
    for ticks in _CODE_SPAN.finditer(text):
        while breaks[at] < ticks.start():
            at += 1
            opened.clear()
        if ticks.start() < done:
            continue
        before = opened.pop(ticks[1], None)
        if before is None or before.start() < done:
            opened[ticks[1]] = ticks
        else:
            spans.append(Span(before.start(), ticks.end()))
            done = ticks.end()
            opened.clear()
    return spans


def _html_comments(text: str, *, markdown: bool) -> list[Token]:
    """The HTML comments of a text; in kramdown, one without an end is text."""
    if "<!--" not in text:
        return []
    return [
        token
        for token in tokens(text)
        if token.kind == "comment"
        and text.startswith("<!--", token.start)
        and (not markdown or text.endswith(("-->", "--!>"), token.start, token.end))
    ]
