"""What a file says as it lies: Liquid that no page runs, comments that no page shows, text of templates that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.blocks import BlockReader
from cfplint.facts.comments import comment_blocks
from cfplint.facts.html_comments import html_comments
from cfplint.facts.templates import LiquidMarkup
from cfplint.facts.text import TextBlock
from cfplint.facts.yaml_lines import yaml_blocks
from cfplint.html import read
from cfplint.liquid import LiquidNode, nodes
from cfplint.site.model import Page
from cfplint.source import Place, SourceFile, Span, Traced

_YAML = (".yml", ".yaml")
_VISIBLE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """The facts of one file, each kind in order of the file."""

    markup: tuple[LiquidMarkup, ...] = ()
    blocks: tuple[TextBlock, ...] = ()


def read_file(source: SourceFile, *, page: Page | None = None) -> FileFacts:
    """Read a file as it lies.

    Args:
        source: a page, a layout, an include, a data file or the configuration.
        page: the page, if it is one; its front matter is cut off.
    """
    if source.path.endswith(_YAML):
        return FileFacts(blocks=tuple(yaml_blocks(source)))
    start = page.body_start if page else 0
    liquid = nodes(source, start) if page is None or page.front_matter else ()
    hidden = tuple(_liquid_comments(liquid, len(source.text)))
    comments = tuple(html_comments(source.text, start, markdown=bool(page and page.markdown), hidden=hidden))
    markup = tuple(_markup(source, node, comments, page) for node in liquid)
    blocks: list[TextBlock] = []
    if page and page.front_matter:
        blocks += (block for block in yaml_blocks(source, end=start) if block.state == "commented")
    for span in hidden:
        blocks += comment_blocks(_stretch(source, span))
    for span in comments:
        blocks += comment_blocks(_stretch(source, Span(span.start + 4, span.end - 3)))
    if page is None or page.published:
        blocks += _visible_blocks(source, start, (*hidden, *comments, *(node.span for node in liquid)))
    return FileFacts(markup, tuple(blocks))


def _markup(source: SourceFile, node: LiquidNode, comments: Iterable[Span], page: Page | None) -> LiquidMarkup:
    around = next((span for span in comments if node.span.within(span)), None)
    return LiquidMarkup(
        node.kind,
        node.name,
        Place(source.path, node.span),
        node.within,
        Place(source.path, around) if around else None,
        source.text[node.markup.start : node.markup.end],
        page.url if page else "",
    )


def _liquid_comments(liquid: Iterable[LiquidNode], length: int) -> Iterator[Span]:
    """What stands between `{% comment %}` and `{% endcomment %}`."""
    start: int | None = None
    for node in liquid:
        if node.name == "comment" and "comment" not in node.within and "raw" not in node.within and start is None:
            start = node.span.end
        elif node.name == "endcomment" and start is not None and "comment" not in node.within:
            yield Span(start, node.span.start)
            start = None
    if start is not None:
        yield Span(start, length)


def _stretch(source: SourceFile, span: Span) -> Traced:
    return Traced.of_source(source.path, source.text[span.start : span.end], span.start)


def _visible_blocks(source: SourceFile, start: int, without: Iterable[Span]) -> list[TextBlock]:
    """The text of a template, line by line, with its comments and Liquid blanked."""
    characters = list(source.text[start:])
    for span in without:
        first, last = max(span.start - start, 0), span.end - start
        characters[first:last] = _VISIBLE.sub(" ", source.text[first + start : span.end])
    text = Traced.of_source(source.path, "".join(characters), start)
    reader = BlockReader(text, "", by_line=True)
    for _ in reader.read(read(text.text)):
        pass
    return reader.blocks
