"""HTML blocks.

Source: https://kramdown.gettalong.org/syntax.html#html-blocks
"""

from __future__ import annotations

import re

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import Token
from cfplint.kramdown.html_syntax import (
    COMMENT_END,
    END_TAG_RE,
    MARKDOWN_ATTRIBUTE,
    TAG_RE,
    WITHOUT_BODY,
    content_model,
    is_known,
    is_span_element,
    parse_attributes,
)
from cfplint.kramdown.native import to_native
from cfplint.kramdown.patterns import NAME, OPT_SPACE, SPACE, TRAILING_WHITESPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer

_RAW_START = re.compile(rf"<(?:{NAME}|/|!--|\?|!\[CDATA\[)")


@block_rule(90, rf"{OPT_SPACE}<(?:{NAME}|!--|/)", first="<")
def block_html(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a comment, an element, or the end tag of the element that is being parsed."""
    src, start = state.src, match.start()
    if src.startswith("<!--", start) and not state.lacks(COMMENT_END, start + 4):
        end = src.find(COMMENT_END, start + 4) + 3
        state.tokens.append(_plain("xml_comment", state, start, end))
        return _trailing(src, end)
    at = src.find("<", start)
    version = state.document.options.kramdown_version
    tag = TAG_RE.match(src, at)
    if tag and not is_span_element(tag["name"].lower(), version):
        if state.too_deep:
            state.notice("nesting-too-deep", f"<{tag['name']}> lies too deep to be an element.", *tag.span())
            return None
        end = _element(parser, tag, state)
        if state.document.options.html_to_native:
            state.tokens[-1] = to_native(state.document, state.tokens[-1], inline=False)
        return end
    end_tag = END_TAG_RE.match(src, at)
    if end_tag and not is_span_element(end_tag["name"].lower(), version):
        tree = state.tree
        if tree["type"] == "html_element" and tree["name"] == end_tag["name"].lower():
            state.stopped = True
            tree["end_tag"] = state.text.span(*end_tag.span())
            return end_tag.end()
    return None


def _plain(kind: str, state: BlockState, start: int, end: int) -> Token:
    text = state.text.slice(start, end)
    return {
        "type": kind, "attrs": {}, "children": [], "span": state.text.span(start, end), "category": "block",
        "value": text,
    }  # fmt: skip


def _trailing(src: str, at: int) -> int:
    found = TRAILING_WHITESPACE.match(src, at)
    return found.end() if found else at


def _element(parser: KramdownBlockParser, tag: re.Match[str], state: BlockState) -> int:
    """Parse an element from its start tag on, into the state's tree."""
    src, options = state.src, state.document.options
    name = tag["name"]
    known = is_known(name.lower(), options.kramdown_version)
    if known:
        name = name.lower()
    attrs, places, doubled = parse_attributes(src, tag.start("attributes"), tag.end("attributes"), known=known)
    for each, place in doubled:
        state.notice("duplicate-attribute", f"The attribute `{each}` is given twice.", *place)
    token: Token = {
        "type": "html_element", "name": name, "category": "block", "attrs": attrs, "children": [],
        "span": state.text.span(*tag.span()), "tag": state.text.span(*tag.span()),
        "places": {each: state.text.span(*place) for each, place in places.items()},
    }  # fmt: skip
    state.tokens.append(token)
    closed = bool(tag["closed"]) or name in WITHOUT_BODY
    end = tag.end()
    verbatim = name in {"script", "style"}
    if verbatim:
        end = _verbatim(state, token, name, end)
    if state.block_ial is not None:
        token["ial"], state.block_ial = state.block_ial, None
    in_raw = state.tree["type"] == "html_element" and state.tree["content_model"] == "raw"
    model = content_model(name) if options.parse_block_html and not in_raw else "raw"
    wanted = MARKDOWN_ATTRIBUTE.get(attrs.pop("markdown", ""))
    if wanted:
        model = content_model(name) if wanted == "default" else wanted
    if model == "block":
        end = _trailing(src, end)
    token["content_model"], token["closed"] = model, closed and not verbatim
    if not closed and not verbatim:
        end = _content(parser, state, token, end)
        if not in_raw:
            end = _trailing(src, end)
    token["span"] = state.trimmed_span(tag.start(), max(end, tag.end()))
    return end


def _content(parser: KramdownBlockParser, state: BlockState, token: Token, start: int) -> int:
    src = state.src
    if token["content_model"] == "block":
        inner = state.inside(token, start)
        parser.parse(inner)
        if not inner.stopped:
            _unclosed(state, token)
        return inner.cursor
    if token["content_model"] == "span":
        closing: re.Pattern[str] = parser.cached(
            ("end tag", token["name"]), lambda: re.compile(rf"</{re.escape(token['name'])}{SPACE}*>", re.IGNORECASE)
        )
        found = closing.search(src, start)
        end = found.start() if found else len(src)
        if end > start:
            token["children"].append({"type": "raw_text", "parts": [state.text.slice(start, end)]})
        if found is None:
            _unclosed(state, token)
            return end
        token["end_tag"] = state.text.span(*found.span())
        return found.end()
    inner = state.inside(token, start)
    return _raw(parser, inner)


def _unclosed(state: BlockState, token: Token) -> None:
    state.document.notice("unclosed-html", f"<{token['name']}> is never closed.", token["tag"])


def _verbatim(state: BlockState, token: Token, name: str, start: int) -> int:
    """Take the inside of a script or a style sheet as it is."""
    src = state.src
    closing = None
    if state.absent.get("end of " + name, len(src) + 1) > start:
        closing = re.compile(rf"</{name}{SPACE}*>", re.IGNORECASE).search(src, start)
    end = closing.start() if closing else len(src)
    if end > start:
        text = state.text.slice(start, end)
        token["children"].append(
            {"type": "raw", "attrs": {}, "children": [], "span": state.text.span(start, end), "value": text}
        )
    if closing is None:
        _unclosed(state, token)
        return end
    token["end_tag"] = state.text.span(*closing.span())
    return closing.end()


def _text(state: BlockState, start: int, end: int) -> None:
    if start == end:
        return
    tokens = state.tokens
    if tokens and tokens[-1]["type"] == "text" and "parts" in tokens[-1]:
        tokens[-1]["parts"].append(state.text.slice(start, end))
        tokens[-1]["span"] = (tokens[-1]["span"][0], state.text.span(start, end)[1])
    else:
        tokens.append({"type": "text", "parts": [state.text.slice(start, end)], "span": state.text.span(start, end)})


def _raw(parser: KramdownBlockParser, state: BlockState) -> int:
    """Parse HTML up to the end tag of the state's element; nothing in it is Markdown."""
    src, at, size = state.src, state.cursor, state.cursor_max
    tree = state.tree
    modern = state.document.options.kramdown_version != "2.4"
    while at < size:
        found = _RAW_START.search(src, at)
        if found is None:
            _text(state, at, size)
            _unclosed(state, tree)
            return size
        _text(state, at, found.start())
        at = found.start()
        if src.startswith("<!--", at) and not state.lacks(COMMENT_END, at + 4):
            end = src.find(COMMENT_END, at + 4) + 3
            state.tokens.append(_plain("xml_comment", state, at, end))
        elif src.startswith("<?", at) and not state.lacks("?>", at + 2):
            end = src.find("?>", at + 2) + 2
            state.tokens.append(_plain("xml_pi", state, at, end))
        elif modern and src.startswith("<![CDATA[", at) and not state.lacks("]]>", at + 9):
            end = src.find("]]>", at + 9) + 3
            state.tokens.append(
                {
                    "type": "text",
                    "cdata": True,
                    "parts": [state.text.slice(at + 9, end - 3)],
                    "span": state.text.span(at, end),
                }
            )
        else:
            tag = None if state.too_deep else TAG_RE.match(src, at)
            end_tag = None if tag else END_TAG_RE.match(src, at)
            if tag:
                end = _element(parser, tag, state)
            elif end_tag:
                end = end_tag.end()
                name = end_tag["name"]
                if tree["name"] == (name.lower() if is_known(tree["name"], "2.5" if modern else "2.4") else name):
                    tree["end_tag"] = state.text.span(*end_tag.span())
                    return end
                _text(state, at, end)
                state.notice("stray-end-tag", f"Nothing is open that </{name}> could close.", *end_tag.span())
            else:
                end = at + 1
                _text(state, at, end)
        at = end
    return at


@renders("html_element")
def render_html_element(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write an element."""
    name = token["name"]
    if token["category"] == "span":
        _span_element(renderer, token, indent)
        return
    parent = renderer.stack[-1]
    in_raw = parent["type"] == "html_element" and parent.get("content_model") == "raw"
    renderer.write("" if in_raw else " " * indent)
    line_end = "" if in_raw else "\n"
    if token.get("closed") and token["content_model"] == "raw":
        _written_first(renderer, token, indent)
        renderer.open_tag(name, token, end=" />" + line_end)
        return
    block = token["content_model"] == "block"
    renderer.open_tag(name, token)
    renderer.write("\n" if block else "")
    before = len(renderer.out)
    renderer.inner(token, indent)
    if len(renderer.out) == before:
        if block:
            renderer.out.pop()
        if name in WITHOUT_BODY:
            renderer.out[-1] = renderer.out[-1].removesuffix(">") + " />"
            renderer.write(line_end)
        else:
            renderer.close_tag(name, token, line_end)
        return
    if block:
        _drop_line_end(renderer)
    renderer.write("\n" + " " * indent if block else "")
    renderer.close_tag(name, token, line_end)


def _drop_line_end(renderer: HtmlRenderer) -> None:
    """Take back the line end that was written last."""
    if not renderer.out[-1].endswith("\n"):
        return
    renderer.out[-1] = renderer.out[-1][:-1]
    place, start, end = renderer.marks[-1] if renderer.marks else (-1, 0, 0)
    if place == len(renderer.out) - 1 and end - start == len(renderer.out[-1]) + 1:
        renderer.marks[-1] = place, start, end - 1


def _written_first(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    before = len(renderer.out)
    renderer.inner(token, indent)
    renderer.take(before)


def _span_element(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    name = token["name"]
    if not token["children"] and name in WITHOUT_BODY:
        renderer.open_tag(name, token, end=" />")
        return
    renderer.open_tag(name, token)
    renderer.inner(token, indent)
    renderer.close_tag(name, token)


@renders("xml_comment", "xml_pi")
def render_comment(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a comment or an instruction as it is."""
    parent = renderer.stack[-1]
    in_raw = parent["type"] == "html_element" and parent.get("content_model") == "raw"
    lines = token["category"] == "block" and not in_raw
    renderer.write(" " * indent if lines else "")
    renderer.raw(token)
    renderer.write("\n" if lines else "")
