"""What is written once the whole document is: the list of footnotes, and the table of contents.

Source: https://kramdown.gettalong.org/syntax.html#footnotes and
https://kramdown.gettalong.org/converter/html.html#toc
"""

from __future__ import annotations

from typing import Any

from cfplint.kramdown.document import Token
from cfplint.kramdown.escapes import escape_text
from cfplint.kramdown.renderer import HtmlRenderer, Placeholder


def write_end(renderer: HtmlRenderer) -> None:
    """Write footnotes and table of contents where they belong."""
    renderer.stack.append({"type": "root", "children": [], "attrs": {}})
    for name, write in (("footnotes", _footnotes), ("toc", _contents)):
        before = len(renderer.out)
        write(renderer)
        place = renderer.notes.get(f"{name} place")
        if place is not None:
            _move(renderer, before, place[0])
    renderer.stack.pop()


def _move(renderer: HtmlRenderer, start: int, placeholder: Placeholder) -> None:
    """Put what was written last where a placeholder stands; without one it is dropped."""
    pieces, marks = renderer.take(start)
    for index, piece in enumerate(renderer.out):
        if piece is placeholder:
            renderer.out[index] = ""
            renderer.insert(index, pieces, marks)
            return


def _footnotes(renderer: HtmlRenderer) -> None:
    listed: dict[str, dict[str, Any]] = renderer.notes.get("footnotes", {})
    if not listed:
        return
    options = renderer.options
    start = f' start="{options.footnote_nr}"' if options.footnote_nr != 1 else ""
    renderer.write(f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n')
    written = 0
    while written < len(listed):
        name = list(listed)[written]
        attrs = {"id": f"fn:{name}"}
        if options.kramdown_version == "2.4":
            attrs["role"] = "doc-endnote"
        content = listed[name]["content"]
        item: Token = {"type": "li", "attrs": attrs, "children": list(content["children"]), "span": content["span"]}
        _add_backlink(renderer, item, name, listed[name])
        renderer.render(item, 4)
        written += 1
    renderer.write("  </ol>\n</div>\n")


def _add_backlink(renderer: HtmlRenderer, item: Token, name: str, note: dict[str, Any]) -> None:
    options = renderer.options
    para, separated = None, False
    if item["children"] and (item["children"][-1]["type"] == "p" or options.footnote_backlink_inline):
        parent = item
        while parent["children"] and parent["children"][-1]["type"] not in {"p", "header"}:
            last = dict(parent["children"][-1])
            last["children"] = list(last.get("children", ()))
            parent["children"][-1] = last
            parent = last
        if parent["children"]:
            para = dict(parent["children"][-1])
            para["children"] = list(para["children"])
            parent["children"][-1] = para
            separated = True
    if para is None:
        para = {"type": "p", "attrs": {}, "children": [], "span": item["span"]}
        item["children"].append(para)
    if not options.footnote_backlink:
        return
    backlink = {"type": "footnote_backlink", "name": name, "repeats": note["repeats"], "separated": separated}
    para["children"].append(backlink)


def write_backlink(renderer: HtmlRenderer, token: Token) -> None:
    """Write the links back to all references to a footnote."""
    shown = escape_text(renderer.options.footnote_backlink)
    space = renderer.named("nbsp")
    form = '{}<a href="#fnref:{}" class="reversefootnote" role="doc-backlink">{}</a>'
    name = token["name"]
    renderer.write(form.format(space if token["separated"] else "", name, shown))
    for number in range(1, token["repeats"] + 1):
        renderer.write(form.format(space, f"{name}:{number}", f"{shown}<sup>{number + 1}</sup>"))


def _contents(renderer: HtmlRenderer) -> None:
    if "toc place" not in renderer.notes:
        return
    _, place = renderer.notes["toc place"]
    attrs = dict(place["attrs"])
    attrs.setdefault("id", "markdown-toc")
    root: Token = {"type": place["type"], "attrs": attrs, "children": [], "span": place["span"]}
    stack: list[Token] = []
    for header in renderer.notes.get("toc", ()):
        while stack and stack[-1]["level"] >= header["level"]:
            _close(stack.pop())
        item = _entry(header, place["type"], attrs["id"])
        (stack[-1]["children"][-1] if stack else root)["children"].append(item)
        stack.append(item)
    while stack:
        _close(stack.pop())
    if root["children"]:
        renderer.indented_block(place["type"], root, 0)


def _entry(header: Token, kind: str, prefix: str) -> Token:
    span = header["span"]
    link: Token = {
        "type": "a", "attrs": {"href": f"#{header['id']}", "id": f"{prefix}-{header['id']}"},
        "children": _plain(header["children"]), "span": span,
    }  # fmt: skip
    para: Token = {"type": "p", "attrs": {}, "children": [link], "span": span, "transparent": True}
    inner: Token = {"type": kind, "attrs": {}, "children": [], "span": span}
    return {"type": "li", "attrs": {}, "children": [para, inner], "span": span, "level": header["level"]}


def _close(item: Token) -> None:
    if not item["children"][-1]["children"]:
        item["children"].pop()


def _plain(tokens: list[Token]) -> list[Token]:
    """Copies of a header's spans without links and footnotes."""
    result: list[Token] = []
    for token in tokens:
        if token["type"] == "footnote":
            continue
        children = _plain(token.get("children", []))
        if token["type"] == "a":
            result += children
        else:
            result.append({**token, "children": children})
    return result
