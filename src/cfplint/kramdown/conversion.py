"""A text to HTML: the public functions."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Document, LinkDefinition, Token
from cfplint.kramdown.facts import Definition, SyntaxFact
from cfplint.kramdown.options import Options
from cfplint.kramdown.page_end import write_end
from cfplint.kramdown.plain_tokens import make_plain
from cfplint.kramdown.registry import LOCK, load_elements, registrations
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span.link import normalize_link_id
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.text import Text
from cfplint.kramdown.tree import cover_children, finish_blocks, gfm_elements, replace_abbreviations
from cfplint.source import Run


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of a text."""

    html: str
    runs: tuple[Run, ...]
    """The trace of the HTML; `source` is empty, origins are offsets in the text."""
    warnings: tuple[SyntaxFact, ...]
    """What kramdown drops or would warn about, by place."""
    tokens: list[dict[str, Any]]
    """The children of the root: mistune's tokens with kramdown's types; `span` is a stretch of the text."""
    definitions: tuple[Definition, ...]
    """Links, footnotes and abbreviations that the text defines, by place."""
    footnotes: dict[str, dict[str, Any]]
    """By name, the token of each footnote's definition; its children are what the footnote says."""


def to_html(text: str, **options: Any) -> str:
    """Convert kramdown to HTML.

    Args:
        text: the document.
        **options: kramdown's options by kramdown's names; see `Options`.
    """
    document, tokens = _parse(text, Options.from_mapping(options), traced=False)
    renderer = HtmlRenderer(document, traced=False)
    renderer(tokens, None)
    write_end(renderer)
    return "".join(renderer.out)


def convert(text: str, options: Options | None = None, *, trace: bool = True) -> Conversion:
    """Convert kramdown to HTML, and tell where every character of it came from.

    Args:
        text: the document.
        options: kramdown's defaults if not given.
        trace: whether runs are wanted; without them it is quicker. Tokens and warnings have their spans in any case.
    """
    document, tokens = _parse(text, options or Options(), traced=True)
    renderer = HtmlRenderer(document, traced=trace)
    renderer(tokens, None)
    write_end(renderer)
    for sentence in document.options.unknown:
        document.notice("unknown-option", sentence + ".", (0, 0))
    footnotes = {name: note.content for name, note in document.footnotes.items()}
    make_plain((*tokens, *footnotes.values()))
    facts = tuple(sorted(document.facts.values()))
    definitions = tuple(sorted(replace(each, used=_is_used(each, document.used)) for each in document.definitions))
    return Conversion("".join(renderer.out), renderer.runs() if trace else (), facts, tokens, definitions, footnotes)


def _is_used(definition: Definition, used: Container[tuple[str, str]]) -> bool:
    name = " ".join(definition.name.split()) if definition.sort == "abbreviation" else definition.name
    return (definition.sort, name) in used


@lru_cache(maxsize=16)
def _parsers(
    kind: str, version: str, quirks: tuple[str, ...], hard_wrap: bool, emojis: bool, _registrations: int
) -> tuple[KramdownBlockParser, KramdownSpanParser]:
    options = Options(input=kind, kramdown_version=version, gfm_quirks=quirks, hard_wrap=hard_wrap, gfm_emojis=emojis)
    with LOCK:
        spans = KramdownSpanParser(options)
        return KramdownBlockParser(options, spans), spans


def _parse(text: str, options: Options, *, traced: bool) -> tuple[Document, list[Token]]:
    load_elements()
    blocks, spans = _parsers(
        options.input,
        options.kramdown_version,
        options.gfm_quirks,
        options.hard_wrap,
        options.gfm_emojis,
        registrations(),
    )
    document = Document(options, text, traced, hard_wrap=options.hard_wrap)
    for name, (url, title) in options.link_defs.items():
        document.define_link(normalize_link_id(name), LinkDefinition(url, title))
    root: Token = {"type": "root", "attrs": {}, "children": [], "span": (0, len(text))}
    blocks.parse(BlockState.root(document, Text.of_document(text), root))
    finish_blocks(spans, root, document)
    for abbreviation in document.abbreviations.values():
        abbreviation.token.setdefault("attrs", {})
    root["children"] = replace_abbreviations(root["children"], root, document)
    for note in list(document.footnotes.values()):
        finish_blocks(spans, note.content, document)
        note.content["children"] = replace_abbreviations(note.content["children"], note.content, document)
    for name, note in document.footnotes.items():
        if not note.used:
            document.notice("unused-footnote", f"Nothing refers to the footnote '{name}'.", note.token["span"])
    if options.gfm:
        gfm_elements(root, document)
    if traced:
        for content in (root, *(note.content for note in document.footnotes.values())):
            cover_children(content, document)
    return document, root["children"]
