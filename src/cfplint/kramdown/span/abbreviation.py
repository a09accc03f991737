"""Abbreviations in text, and the links back from footnotes.

Source: https://kramdown.gettalong.org/syntax.html#abbreviations
"""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.page_end import write_backlink
from cfplint.kramdown.registry import renders
from cfplint.kramdown.renderer import HtmlRenderer

_GAP = re.compile("[ \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


@renders("abbreviation")
def render_abbreviation(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write an abbreviation with what it stands for."""
    names = renderer.document.abbreviations
    found = names.get(token["text"]) or names[_GAP.sub(" ", token["text"])]
    attrs = dict(found.token["attrs"])
    places = dict(found.token.get("places", {}))
    if found.title:
        attrs["title"] = found.title
        places["title"] = found.place
    renderer.open_tag("abbr", {**token, "places": places}, attrs)
    renderer.write_marked(token["text"], token.get("marks"), None, None)
    renderer.close_tag("abbr", token)


@renders("footnote_backlink")
def render_backlink(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write the links back to the references to a footnote."""
    write_backlink(renderer, token)
