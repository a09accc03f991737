"""What a file says as it lies, whether a page shows it or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cfplint.facts.blocks import BlockReader
from cfplint.facts.comments import comment_blocks
from cfplint.facts.lying import LyingTemplate, lying_template
from cfplint.facts.templates import LiquidMarkup
from cfplint.facts.text import TextBlock
from cfplint.facts.yaml_lines import yaml_blocks
from cfplint.html import read
from cfplint.site.front_matter import read_front_matter
from cfplint.site.model import Page
from cfplint.source import Place, SourceFile, Span, Traced

_YAML = (".yml", ".yaml")
_DATA = (*_YAML, ".json", ".csv", ".tsv")
_MARKDOWN = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown")
_CONDITIONAL = "<!--[if"
"""How a comment begins that Internet Explorer read as HTML."""
_HEADING = re.compile(r"(#{1,6})[ \t]*([^#\s].*)")
_STRUCK = re.compile(r"~~(?=\S)([^~]+)~~")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The facts of one file as it lies."""

    path: str
    markup: tuple[LiquidMarkup, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    """Its text in order: comments of HTML, Liquid and YAML as `commented`, all else as `live`."""


def read_file(source: SourceFile, *, page: Page | None = None) -> FileFacts:
    """Read a file as it lies: nothing is rendered, every branch of its Liquid counts.

    Args:
        source: a page, layout, include, configuration or data file.
        page: the page that it is, if it is one.
    """
    path, text = source.path, source.text
    if path.endswith(_DATA):
        lines = yaml_blocks(source) if path.endswith(_YAML) else _plain_lines(path, text)
        return FileFacts(path, (), tuple(lines))
    front_matter = page.front_matter if page else read_front_matter(source)[0]
    start = front_matter.span.end if front_matter else 0
    url = page.url if page and page.published else ""
    markdown = page.markdown if page else path.endswith(_MARKDOWN)
    if page and page.front_matter is None:
        template = LyingTemplate((), (), (), text)
    else:
        template = lying_template(source, start, markdown=markdown)
    blocks = [*yaml_blocks(source, end=start)]
    for span in (*template.liquid_comments, *template.html_comments):
        blocks += comment_blocks(_inside_marks(source, span))
    reader = BlockReader(Traced.of_source(path, template.text), "", by_line=markdown)
    for _ in reader.read(read(template.text)):
        pass
    blocks += _as_markdown(reader.blocks) if markdown else reader.blocks
    blocks.sort(key=lambda block: block.text.runs[0].origin)
    return FileFacts(path, tuple(_markup(source, template, url)), tuple(blocks))


def _plain_lines(path: str, text: str) -> Iterator[TextBlock]:
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            yield TextBlock(Traced.of_source(path, stripped, at + line.index(stripped)), "live")
        at += len(line)


def _inside_marks(source: SourceFile, span: Span) -> Traced:
    """What stands in a comment."""
    start, end = span.start, span.end
    if source.text.startswith("<!--", start):
        start += 4
        for closing in ("-->", "--!>"):
            if source.text.endswith(closing, start, end):
                end -= len(closing)
                break
    return Traced.of_source(source.path, source.text[start:end], start)


def _as_markdown(blocks: list[TextBlock]) -> Iterator[TextBlock]:
    """Lines of Markdown with the headings above them and what is struck out in them."""
    above: list[tuple[int, str]] = []
    for block in blocks:
        text = block.text.text
        heading = _HEADING.match(text)
        level = len(heading[1]) if heading else 7
        above = [each for each in above if each[0] < level]
        struck = block.struck
        if "~~" in text:
            struck = tuple(sorted((*struck, *(Span(*match.span(1)) for match in _STRUCK.finditer(text)))))
        yield replace(block, struck=struck, headings=tuple(title for _, title in above))
        if heading:
            above.append((level, heading[2].strip()))


def _markup(source: SourceFile, template: LyingTemplate, url: str) -> Iterator[LiquidMarkup]:
    comments = iter(template.html_comments)
    comment = next(comments, None)
    for node in template.nodes:
        while comment and comment.end <= node.span.start:
            comment = next(comments, None)
        around = comment if comment and node.span.within(comment) else None
        if around and source.text.startswith(_CONDITIONAL, around.start):
            around = None
        yield LiquidMarkup(
            node.kind,
            node.name,
            Place(source.path, node.span),
            node.within,
            Place(source.path, around) if around else None,
            argument=source.text[node.markup.start : node.markup.end],
            argument_start=node.markup.start,
            page=url,
            trims=source.text.startswith("-", node.span.start + 2) or source.text.startswith("-", node.span.end - 3),
        )
