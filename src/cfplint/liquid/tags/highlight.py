"""`{% highlight ruby linenos %} … {% endhighlight %}`."""

from __future__ import annotations

import re
from html import escape as escape_markup
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.highlight import highlight
from cfplint.liquid.buffer import Origin, TraceBuffer
from cfplint.liquid.filters.html import escape
from cfplint.liquid.limits import MARKDOWN_STEPS
from cfplint.liquid.parser import parse_sections
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import output, to_s
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.stream import TemplateStream
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import BlockTagNode, Body

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.context import JekyllContext

_MARKUP = re.compile(r"([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)", re.ASCII)


class HighlightNode(BlockTagNode):
    """Writes its body as highlighted code."""

    __slots__ = ("language", "line_numbers")

    def __init__(self, token: Token, origin: Origin, body: Body, language: str, *, line_numbers: bool) -> None:
        super().__init__(token, origin, (body,))
        self.language = language
        self.line_numbers = line_numbers

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the code."""
        inner = TraceBuffer()
        self.bodies[0].render(context, inner)
        code = inner.getvalue().strip("\r\n")
        context.budget.spend(MARKDOWN_STEPS + 6 * len(code))
        if registers_of(context).config.get("highlighter", "rouge") == "rouge":
            html = _highlighted(code, self.language, line_numbers=self.line_numbers)
        else:
            html = ruby_text.strip(to_s(escape(code)))
        html = html.removesuffix("\n")
        name = self.language.replace("+", "-")
        before, behind = (output(context.find(f"highlighter_{end}")) for end in ("prefix", "suffix"))
        buffer.made(
            f'{before}<figure class="highlight"><pre><code class="language-{name}" data-lang="{self.language}">'
            f"{html}</code></pre></figure>{behind}",
            self.origin,
        )


def _highlighted(code: str, language: str, *, line_numbers: bool) -> str:
    markup = highlight(code, language, wrap=False)
    if markup is None:
        markup = escape_markup(code, quote=False)
    return _numbered(markup) if line_numbers else markup


def _numbered(markup: str) -> str:
    """The table that Rouge's `HTMLTable` writes."""
    lines = markup.count("\n") + (not markup.endswith("\n"))
    numbers = "".join(f"{number}\n" for number in range(1, lines + 1))
    code = markup if markup.endswith("\n") else f"{markup}\n"
    return (
        f'<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="code"><pre>{code}</pre></td></tr></tbody></table>'
    )


class Highlight(Tag):
    """`highlight`."""

    name = "highlight"
    end = "endhighlight"

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        (section,), closed = parse_sections(here)
        tag = section.opening
        match = _MARKUP.fullmatch(ruby_text.strip(tag.markup)) if len(tag.markup) < 1000 else None
        if not match:
            raise MarkupSyntaxError("highlight takes a language and options such as linenos", tag.start, tag.end)
        options = [option.partition("=")[0] for option in match.group(2).split()]
        if not closed:
            return section.body
        return HighlightNode(
            token, here.origin(tag), section.body, match.group(1).lower(), line_numbers="linenos" in options
        )
