"""The comments of a file in which a person can speak to cfplint: what code, scripts or `raw` show is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.lying import lying_template
from cfplint.facts.yaml_comments import yaml_comments
from cfplint.source import SourceFile, Span

_OPENING = re.compile(r"(?:<!--|#|\{%-?\s*comment\s*-?%\})\s*cfplint:")
_MARKDOWN = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown")
_CODE_INDENT = re.compile(r"(?: {4}| {0,3}\t)")
_MARGIN = re.compile(r"[ \t]*(?:[*+-][ \t]|\d{1,9}\.[ \t]|:[ \t]|\[\^|<)|[ \t]")
"""How a line begins below which an indented one need not be code: an item, a definition, a footnote, HTML."""
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
    for span in template.html_comments:
        if source.text.endswith("-->", span.start, span.end) and not (markdown and _is_code(source, span)):
            yield from _spoken(source, span, span.end - 3)


def _spoken(source: SourceFile, whole: Span, end: int) -> Iterator[tuple[Span, Span]]:
    match = _OPENING.match(source.text, whole.start, end)
    if match:
        yield whole, Span(match.end(), end)


def _is_code(source: SourceFile, span: Span) -> bool:
    """Whether a comment of a Markdown text stands in an indented code block."""
    line, text = source.position(span.start).line, source.lines.line_text
    if not _CODE_INDENT.match(text(line)):
        return False
    blank = False
    for above in range(line - 1, max(0, line - _MOST_LINES), -1):
        written = text(above)
        if not written.strip():
            blank = True
        elif not _CODE_INDENT.match(written):
            return blank and not _MARGIN.match(written)
    return True
