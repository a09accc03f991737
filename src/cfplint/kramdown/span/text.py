"""Plain text, and what the block parser leaves as it is."""

from __future__ import annotations

import re

from cfplint.kramdown.document import Token
from cfplint.kramdown.escapes import escape_text
from cfplint.kramdown.registry import renders
from cfplint.kramdown.renderer import HtmlRenderer

_CJK = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
_CJK_BREAK = re.compile(f"(?<=[{_CJK}])\n(?=[{_CJK}])")


@renders("text", "raw_text")
def render_text(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write text, escaped."""
    if renderer.options.remove_line_breaks_for_cjk:
        renderer.write(_CJK_BREAK.sub("", escape_text(token["text"])), token.get("span"))
    else:
        renderer.text(token)


@renders("raw")
def render_raw(renderer: HtmlRenderer, token: Token, _indent: int) -> None:
    """Write what goes into the page unchanged."""
    kinds = token.get("kinds")
    if not kinds or "html" in kinds:
        renderer.raw(token)
        if token.get("category") == "block":
            renderer.write("\n")
