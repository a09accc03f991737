"""Definitions that leave nothing in the page: of links, abbreviations and footnotes.

Source: https://kramdown.gettalong.org/syntax.html#reference-links, #abbreviations and #footnotes
"""

from __future__ import annotations

import re

from cfplint.kramdown.block.codeblock import code_end
from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Abbreviation, FootnoteDefinition, LinkDefinition, Token
from cfplint.kramdown.patterns import ID_NAME, INDENT, OPT_SPACE, RUBY_STRIP, SPACE
from cfplint.kramdown.registry import block_rule
from cfplint.kramdown.span.link import normalize_link_id

_TITLE = re.compile(r"[ \t]+[\"']")
_INDENT = re.compile(INDENT)


@block_rule(
    140,
    rf"{OPT_SPACE}\[(?P<id>[^\n\]]+)\]:[ \t]*+"
    r"(?:<(?P<angle>[^\n]*?)>|(?P<url>[^ \t\n]+(?:[ \t]++(?![\"'])[^ \t\n]+)*+))"
    r"(?:(?:[ \t]*+\n|[ \t]++)[ \t]*+([\"'])(?P<title>[^\n]+?)\4(?=[ \t]*\n))?[ \t]*\n",
    first="[",
)
def link_definition(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse `[id]: url "title"`."""
    if match["url"] and _TITLE.search(match["url"]):
        return None
    name = normalize_link_id(match["id"])
    document = state.document
    if name in document.link_defs:
        state.notice("duplicate-definition", f"The link '{name}' is defined already.", match.start(), match.end() - 1)
    token = state.block("eob", match.start(), match.end() - 1, kind="link_def")
    state.tokens.append(token)
    group = "url" if match["angle"] is None else "angle"
    document.defined("link", name, match[group], token["span"])
    document.define_link(
        name,
        LinkDefinition(
            match[group],
            match["title"],
            token,
            state.text.span(*match.span(group)),
            state.text.span(*match.span("title")) if match["title"] else None,
        ),
    )
    return match.end()


@block_rule(150, rf"{OPT_SPACE}\*\[(?P<name>[^\n]+?)\]:(?P<title>[^\n]*?)\n", first="*")
def abbrev_definition(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse `*[HTML]: Hypertext Markup Language`."""
    name, title = match["name"], match["title"].strip(RUBY_STRIP)
    abbreviations = state.document.abbreviations
    if name in abbreviations:
        state.notice(
            "duplicate-definition", f"The abbreviation '{name}' is defined already.", match.start(), match.end() - 1
        )
    token = state.block("eob", match.start(), match.end() - 1, kind="abbrev_def")
    state.tokens.append(token)
    state.document.defined("abbreviation", name, title, token["span"])
    first = match.start("title") + len(match["title"]) - len(match["title"].lstrip(RUBY_STRIP))
    abbreviations[name] = Abbreviation(title, token, state.text.span(first, first + len(title)))
    return match.end()


@block_rule(130, rf"{OPT_SPACE}\[\^(?P<name>{ID_NAME})\]:{SPACE}*?(?P<first>[^\n]*?\n)", first="[")
def footnote_definition(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse `[^name]: text`, with the indented lines behind it."""
    start, src = match.start("first"), state.src
    end = code_end(parser, src, match.end())
    if state.too_deep:
        return None
    pieces: list[tuple[str, int, int]] = []
    at = start
    while at < end:
        line_end = src.find("\n", at) + 1
        indent = _INDENT.match(src, at, line_end)
        pieces.append(("", indent.end() if indent else at, line_end))
        at = line_end
    content: Token = {
        "type": "footnote_def", "attrs": {}, "children": [], "span": state.trimmed_span(match.start(), end)
    }  # fmt: skip
    parser.parse(state.child(state.text.pick(pieces), content))
    name = match["name"]
    if name in state.document.footnotes:
        state.notice("duplicate-definition", f"The footnote '{name}' is defined already.", match.start(), end - 1)
    token = state.block("eob", match.start(), end - 1, kind="footnote_def")
    state.document.defined("footnote", name, src[start:end].strip(), token["span"])
    state.tokens.append(token)
    state.document.footnotes[name] = FootnoteDefinition(content, token)
    return end
