"""The comments of a file in which a person can speak to cfplint: what code, scripts or `raw` show is none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from cfplint.facts.lying import lying_template
from cfplint.facts.yaml_comments import yaml_comments
from cfplint.html.names import VOID
from cfplint.html.tokens import tokens
from cfplint.source import SourceFile, Span

_OPENING = re.compile(r"(?:<!--|#|\{%-?\s*comment\s*-?%\})\s*cfplint:")
_MARKDOWN = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown")
_CODE_INDENT = re.compile(r"(?: {4}| {0,3}\t)")
_MARGIN = re.compile(r"[ \t]*(?:[*+-][ \t]|\d{1,9}\.[ \t]|:[ \t]|\[\^)|[ \t]")
"""How a line begins below which an indented one need not be code: an item, a definition, a footnote."""
_MOST_LINES = 200


def comments(source: SourceFile, yaml_end: int) -> Iterator[tuple[Span, Span]]:
    """The comments that speak to cfplint, and what they say to it.

    Args:
        source: a file.
        yaml_end: the offset before which it is YAML.
    """
    for span in yaml_comments(source.text[:yaml_end]):
        yield from _spoken(source, span, span.end)
    if yaml_end == len(source.text):
        return
    markdown = source.path.lower().endswith(_MARKDOWN)
    template = lying_template(source, yaml_end, markdown=markdown)
    opened = {node.span.end: node.span.start for node in template.nodes if node.name == "comment"}
    closed = {node.span.start: node.span.end for node in template.nodes if node.name == "endcomment"}
    for inside in template.liquid_comments:
        yield from _spoken(source, Span(opened[inside.start], closed[inside.end]), inside.end)
    html = _OpenElements(template.text) if markdown and template.html_comments else None
    for span in template.html_comments:
        if source.text.endswith("-->", span.start, span.end) and not (html and _is_code(source, span, yaml_end, html)):
            yield from _spoken(source, span, span.end - 3)


def _spoken(source: SourceFile, whole: Span, end: int) -> Iterator[tuple[Span, Span]]:
    match = _OPENING.match(source.text, whole.start, end)
    if match:
        yield whole, Span(match.end(), end)


def _is_code(source: SourceFile, span: Span, yaml_end: int, html: _OpenElements) -> bool:
    """Whether a comment of a Markdown text stands in an indented code block."""
    line, text = source.position(span.start).line, source.lines.line_text
    if not _CODE_INDENT.match(text(line)):
        return False
    first = source.position(yaml_end).line + (1 if yaml_end else 0)
    blank = False
    for above in range(line - 1, max(first - 1, line - _MOST_LINES), -1):
        written = text(above)
        if not written.strip():
            blank = True
        elif not _CODE_INDENT.match(written):
            in_html = written.lstrip().startswith("<") and html.any_at(span.start)
            return blank and not in_html and not _MARGIN.match(written)
    return True


class _OpenElements:
    """Whether an element of HTML is open somewhere in a text."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._depths: list[int] = []
        opened: list[str] = []
        counted: Counter[str] = Counter()
        for token in tokens(text):
            if token.kind == "start" and token.name not in VOID and not token.self_closing:
                opened.append(token.name)
                counted[token.name] += 1
            elif token.kind == "end" and counted[token.name]:
                while opened[-1] != token.name:
                    counted[opened.pop()] -= 1
                counted[opened.pop()] -= 1
            else:
                continue
            self._starts.append(token.start)
            self._depths.append(len(opened))

    def any_at(self, offset: int) -> bool:
        at = bisect_left(self._starts, offset)
        return at > 0 and self._depths[at - 1] > 0
