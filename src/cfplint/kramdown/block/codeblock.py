"""Code blocks: indented, and between fences.

Source: https://kramdown.gettalong.org/syntax.html#code-blocks
"""

from __future__ import annotations

import re

from cfplint.highlight import CLOSE, OPEN
from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.code import highlighted, take_language, with_highlighter_class, write_pieces
from cfplint.kramdown.document import Token
from cfplint.kramdown.escapes import escape_all
from cfplint.kramdown.fences import ClosingFences
from cfplint.kramdown.marks import cut_marks
from cfplint.kramdown.patterns import BLANK_LINE, EOB_MARKER, IAL_BLOCK_START, INDENT, OPT_SPACE, SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer

_LINE = re.compile(rf"{INDENT}[ \t]*[^ \t\r\n\f\v][^\n]*\n")
_ANY_LINE = re.compile(r"[ \t]*[^ \t\r\n\f\v][^\n]*\n")
_BLANK = re.compile(BLANK_LINE)
_INDENT = re.compile(INDENT)
_LAZY = re.compile(r" {0,3}[^ \t\r\n\f\v]")
_INFO = re.compile(rf"{SPACE}*?(?P<info>(?P<language>[^ \t\r\n\f\v]+?)(?:\?[^ \t\r\n\f\v]*)?)?{SPACE}*?\n")
_TWO_WORDS = re.compile(r"[ \t\r\f\v]*[^ \t\r\n\f\v]+[ \t\r\f\v]+[^ \t\r\n\f\v]")
"""More behind a fence than the name of a language: then it is none, however much of it is taken."""
_SHOWN_SPACE = re.compile(r"(?:(^[ \t]+)|([ \t]+$)|([ \t]+))", re.MULTILINE)
_SHOWS_SPACE = re.compile(r"\bshow-whitespaces\b")


def code_end(parser: KramdownBlockParser, src: str, at: int) -> int:
    """The offset behind the indented code, with its lazy lines and inner blank lines, that begins at an offset."""
    stop: re.Pattern[str] = parser.cached(
        "code stop",
        lambda: re.compile(
            rf"{IAL_BLOCK_START}|{EOB_MARKER}|{OPT_SPACE}{parser.html_stop}|{OPT_SPACE}{parser.html_start}"
        ),
    )
    while True:
        blank = _BLANK.match(src, at)
        line = _LINE.match(src, blank.end() if blank else at)
        if line is None and blank is None:
            return at
        if line is None:
            return at
        at = line.end()
        while True:
            line = _LINE.match(src, at)
            if line is None:
                break
            at = line.end()
        while not stop.match(src, at):
            line = _ANY_LINE.match(src, at)
            if line is None:
                break
            at = line.end()


@block_rule(20, INDENT, first=" \t")
def codeblock(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int:
    """Parse an indented code block; lazy lines are joined to the line before."""
    src, start = state.src, match.start()
    end = code_end(parser, src, start)
    pieces: list[tuple[str, int, int]] = []
    at = start
    while at < end:
        line_end = src.find("\n", at) + 1
        indent = _INDENT.match(src, at, line_end)
        if pieces and not indent and _LAZY.match(src, at, line_end):
            before, first, last = pieces[-1]
            pieces[-1] = (before, first, last - 1)
            pieces.append((" ", at, line_end))
        else:
            pieces.append(("", indent.end() if indent else at, line_end))
        at = line_end
    token = state.block("codeblock", start, end, value=state.text.pick(pieces))
    token["span"] = state.text.at(start), token["span"][1]
    state.tokens.append(token)
    return max(end, match.end())


@block_rule(30, r"~{3,}", first="~", when=lambda options: not options.gfm)
def codeblock_fenced(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a fenced code block."""
    return _fenced(parser, match, state, "")


@block_rule(30, r" {0,3}[~`]{3,}", first="~`", when=lambda options: options.gfm)
def codeblock_fenced_gfm(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a fenced code block of GFM, whose fences may be backticks and indented."""
    return _fenced(parser, match, state, " {0,3}")


def _fenced(parser: KramdownBlockParser, match: re.Match[str], state: BlockState, indent: str) -> int | None:
    """Parse fenced code: the fence is as much of the opening run as a closing line repeats."""
    src = state.src
    start = match.start() + len(match[0]) - len(match[0].lstrip(" "))
    if _TWO_WORDS.match(src, match.end()):
        return None
    closings = _closings(parser, state, indent)
    for size in closings.sizes(src, start, match.end()):
        info = _INFO.match(src, start + size)
        closing = closings.first(src, src[start : start + size], info.end()) if info else None
        if info is None or closing is None:
            continue
        line, _, end = closing
        line = src.rfind("\n", 0, line) + 1
        token = state.block("codeblock", match.start(), end - 1, value=state.text.slice(info.end(), line), fenced=True)
        if info["info"]:
            token["language"] = info["info"]
            token["attrs"]["class"] = f"language-{info['language']}"
            token["places"] = {"class": state.text.span(*info.span("language"))}
        state.tokens.append(token)
        return end
    return None


def _closings(parser: KramdownBlockParser, state: BlockState, indent: str) -> ClosingFences:
    if state.fences is None:
        pattern: re.Pattern[str] = parser.cached(
            "fences", lambda: re.compile(rf"^{indent}([~`]{{3,}}){SPACE}*?\n", re.MULTILINE)
        )
        state.fences = ClosingFences(state.src, pattern)
    return state.fences


@renders("codeblock")
def render_codeblock(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a code block, highlighted if its language is known."""
    attrs = dict(token["attrs"])
    language = take_language(attrs)
    code = highlighted(renderer, token["text"], token.get("language") or language, "block")
    renderer.write(" " * indent)
    if code is not None:
        with_highlighter_class(renderer, attrs, language, "block")
        renderer.open_tag("div", token, attrs)
        renderer.write(OPEN, token["span"])
        write_pieces(renderer, token, code)
        renderer.write(CLOSE, token["span"])
        renderer.write(" " * indent)
        renderer.close_tag("div", token, "\n")
        return
    renderer.open_tag("pre", token, attrs)
    renderer.open_tag("code", token, {"class": f"language-{language}"} if language else {})
    text = token["text"]
    if _SHOWS_SPACE.search(token["attrs"].get("class") or ""):
        shown = escape_all(text).removesuffix("\n")
        renderer.write(_SHOWN_SPACE.sub(_visible, shown), token["span"])
    else:
        shown = text.removesuffix("\n")
        marks = list(cut_marks(token.get("marks") or [], len(text), 0, len(shown)))
        renderer.text({**token, "text": shown, "marks": marks}, code=True)
    renderer.write("\n")
    renderer.close_tag("code", token)
    renderer.close_tag("pre", token, "\n")


def _visible(match: re.Match[str]) -> str:
    suffix = "-l" if match[1] else "-r" if match[2] else ""
    tab, space = f'<span class="ws-tab{suffix}">\t</span>', f'<span class="ws-space{suffix}">&#8901;</span>'
    return "".join(tab if char == "\t" else space for char in match[0])
