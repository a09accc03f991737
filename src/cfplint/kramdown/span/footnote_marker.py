"""References to footnotes: `[^name]`.

Source: https://kramdown.gettalong.org/syntax.html#footnotes
"""

from __future__ import annotations

import re

from cfplint.kramdown.attribute_list import apply_list
from cfplint.kramdown.document import Token
from cfplint.kramdown.patterns import ID_NAME
from cfplint.kramdown.registry import renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState


@span_rule(50, rf"\[\^({ID_NAME})\]", first="[")
def footnote_marker(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int:
    """Parse a reference; one to an unknown footnote is text."""
    name = match[1]
    definition = state.document.footnotes.get(name)
    if definition is None:
        state.notice("unknown-footnote", f"There is no footnote '{name}'.", *match.span())
        state.add_text(match[0], *match.span())
        return match.end()
    if not definition.used:
        definition.used = True
        state.document.used.add(("footnote", name))
        listed = definition.token.get("ial")
        if listed:
            apply_list(definition.token, listed, state.document)
    state.append("footnote", *match.span(), name=name, attrs=dict(definition.token["attrs"]))
    return match.end()


@renders("footnote")
def render_footnote(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write a reference and keep the footnote for the list at the end."""
    options = renderer.options
    name = options.footnote_prefix + token["name"]
    listed = renderer.notes.setdefault("footnotes", {})
    repeat = ""
    if name in listed:
        listed[name]["repeats"] += 1
        repeat = f":{listed[name]['repeats']}"
    else:
        content = renderer.document.footnotes[token["name"]].content
        listed[name] = {"number": options.footnote_nr + len(listed), "repeats": 0, "content": content}
    number = listed[name]["number"]
    if options.kramdown_version == "2.4":
        text = (
            f'<sup id="fnref:{name}{repeat}" role="doc-noteref"><a href="#fn:{name}" class="footnote" '
            f'rel="footnote">{number}</a></sup>'
        )
    else:
        shown = options.footnote_link_text.replace("%s", str(number))
        text = (
            f'<sup id="fnref:{name}{repeat}"><a href="#fn:{name}" class="footnote" rel="footnote" '
            f'role="doc-noteref">{shown}</a></sup>'
        )
    renderer.write(text, token["span"])
