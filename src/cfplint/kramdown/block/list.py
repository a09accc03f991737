"""Ordered and unordered lists, and GFM's task lists.

Source: https://kramdown.gettalong.org/syntax.html#lists
"""

from __future__ import annotations

import re

from cfplint.kramdown.attribute_list import parse_attribute_list
from cfplint.kramdown.block.horizontal_rule import HORIZONTAL_RULE
from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.document import REFS, Token
from cfplint.kramdown.list_items import end_line, first_line, first_text, line_patterns, line_piece, starts_list
from cfplint.kramdown.patterns import BLANK_LINE, EOB_MARKER, OPT_SPACE
from cfplint.kramdown.registry import block_rule, renders
from cfplint.kramdown.renderer import HtmlRenderer, Placeholder
from cfplint.kramdown.text import Text

_BULLET = {"ul": "[+*-]", "ol": r"[0-9]+\."}
_RULE = re.compile(HORIZONTAL_RULE)
_EOB = re.compile(EOB_MARKER)
_BLANK = re.compile(BLANK_LINE)
_BOX = re.compile(r"[ \t\r\n\f\v]*\[([ xX])\][ \t\r\n\f\v]+")
_UNCHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />'
_CHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />'
_Pieces = list[tuple[str, int, int]]


def _marker(parser: KramdownBlockParser, kind: str, spaces: int) -> re.Pattern[str]:
    pattern: re.Pattern[str] = parser.cached(
        ("marker", kind, spaces), lambda: re.compile(rf"( {{0,{spaces}}}{_BULLET[kind]})([\t| ][^\n]*\n)")
    )
    return pattern


@block_rule(70, rf"{OPT_SPACE}(?P<marker>[+*-]|[0-9]+\.)[\t| ][^\n]*\n", first="+*-0123456789")
def list_(parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse a list and what is in its items."""
    if state.too_deep:
        state.notice("nesting-too-deep", "This list lies too deep to be one.", match.start(), match.end() - 1)
        return None
    kind = "ul" if match["marker"] in "+*-" else "ol"
    listed = state.block(kind, match.start(), match.end())
    end, items, eob = _collect(parser, state, listed, match.start(), kind)
    listed["span"] = (listed["span"][0], max(listed["span"][0], state.trimmed_span(match.start(), end)[1]))
    state.tokens.append(listed)
    last: Token | None = None
    children = listed["children"]
    for number, (item, values) in enumerate(zip(children, items, strict=True)):
        for pieces in values:
            text = state.text.pick(pieces)
            if text.string:
                parser.parse(state.child(text, item))
        last = _compact(children, number, eob=eob, last=last)
    if last is not None and not eob:
        state.tokens.append(last)
    if state.document.options.gfm:
        _task_list(listed)
    return end


def _collect(
    parser: KramdownBlockParser, state: BlockState, listed: Token, at: int, kind: str
) -> tuple[int, list[list[_Pieces]], bool]:
    src, size = state.src, state.cursor_max
    items: list[list[_Pieces]] = []
    marker = _marker(parser, kind, 3)
    indentation = 0
    content = lazy = marker
    nested = last_blank = eob = False
    while at < size:
        if last_blank and _RULE.match(src, at):
            break
        end_marker = _EOB.match(src, at)
        if end_marker:
            at, eob = end_marker.end(), True
            break
        start = marker.match(src, at)
        if start:
            listed.setdefault("first_marker", start[1].strip())
            item: Token = {"type": "li", "attrs": {}, "children": [], "span": state.trimmed_span(at, start.end())}
            listed["children"].append(item)
            piece, indentation, ial = first_line(state, len(start[1]), start.end(1), start.end())
            if ial is not None:
                parse_attribute_list(
                    state.text.slice(*ial), item.setdefault("ial", {}), state.document, state.text.span(*ial)
                )
            content, lazy = line_patterns(parser, indentation)
            marker = _marker(parser, kind, min(max(indentation - 1, 0), 3))
            nested = starts_list(src[piece[1] : piece[2]])
            items.append([[piece]])
            last_blank = False
            at = start.end()
            continue
        line = content.match(src, at) or (None if last_blank else lazy.match(src, at))
        if line:
            piece, indented = line_piece(src, at, line.end(), indentation)
            text = piece[0] + src[piece[1] : piece[2]]
            if not nested and indented and starts_list(text):
                items[-1].append([])
                nested = True
            elif nested and not indented and starts_list(text):
                piece = (" " * (indentation + 4) + piece[0], piece[1], piece[2])
            last_blank = False
            at = line.end()
        else:
            blank = _BLANK.match(src, at)
            if blank is None:
                break
            nested = last_blank = True
            piece = ("", at, blank.end())
            at = blank.end()
        items[-1][-1].append(piece)
        if not last_blank:
            open_item = listed["children"][-1]
            open_item["span"] = (open_item["span"][0], max(open_item["span"][1], state.trimmed_span(piece[1], at)[1]))
    return at, items, eob


def _compact(items: list[Token], number: int, *, eob: bool, last: Token | None) -> Token | None:
    """Make the first paragraph of an item transparent where the list is compact; take a blank line off its end."""
    item = items[number]
    children: list[Token] = item["children"]
    if not children:
        return last
    first = children[0]
    if first["type"] == "p" and len(children) >= 2 and children[1]["type"] == "eob" and first.get("ial"):
        del children[1]
    final = number == len(items) - 1
    if (
        first["type"] == "p"
        and (len(children) < 2 or children[1]["type"] != "blank" or (final and len(children) == 2 and not eob))
        and (not final or len(items) == 1 or any(_is_compact(each) for each in items[:-1]))
    ):
        if len(children) > 1 and children[1]["type"] != "blank":
            end_line(first)
        first["transparent"] = True
    return children.pop() if children[-1]["type"] == "blank" else None


def _is_compact(item: Token) -> bool:
    children = item["children"]
    return not children or children[0]["type"] != "p" or bool(children[0].get("transparent"))


def _task_list(listed: Token) -> None:
    tasks = False
    for item in listed["children"]:
        children = item["children"]
        if not children or children[0]["type"] != "p":
            continue
        text = first_text(children[0])
        box = _BOX.match(text.string) if text else None
        if text and box:
            bracket = box.start(1) - 1
            made = Text.made(_UNCHECKED if box[1] == " " else _CHECKED, *text.span(bracket, bracket + len("[ ]")))
            children[0]["children"][0]["parts"] = [made, text.slice(box.end(), len(text.string))]
            tasks = True
        if tasks:
            item["attrs"]["class"] = "task-list-item"
    if tasks:
        listed["attrs"]["class"] = "task-list"


@renders("ul", "ol")
def render_list(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write a list; one that stands for the table of contents or the footnotes keeps their place."""
    references = token.get("ial", {}).get(REFS, ())
    notes = renderer.notes
    for name in ("toc", "footnotes"):
        if name in references and f"{name} place" not in notes:
            placeholder = Placeholder(name)
            notes[f"{name} place"] = placeholder, token
            renderer.write(placeholder)
            return
    renderer.indented_block(token["type"], token, indent)


@renders("li", "dd")
def render_item(renderer: HtmlRenderer, token: Token, indent: int) -> None:
    """Write an item or a definition."""
    renderer.write(" " * indent)
    renderer.open_tag(token["type"], token)
    children = token["children"]
    if not children or (children[0]["type"] == "p" and children[0].get("transparent")):
        before = len(renderer.out)
        renderer.inner(token, indent)
        if len(renderer.out) > before and renderer.out[-1].endswith("\n"):
            renderer.write(" " * indent)
    else:
        renderer.write("\n")
        renderer.inner(token, indent)
        renderer.write(" " * indent)
    renderer.close_tag(token["type"], token, "\n")
