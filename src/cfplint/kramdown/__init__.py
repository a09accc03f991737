"""kramdown and its GFM flavour in Python, as a dialect of mistune: byte for byte, with positions, in linear time.

from cfplint.kramdown import to_html

to_html("# Call for *papers*", input="GFM")
"""

from cfplint.kramdown.block_parser import BlockState, KramdownBlockParser
from cfplint.kramdown.conversion import Conversion, convert, to_html
from cfplint.kramdown.document import Token
from cfplint.kramdown.facts import SyntaxFact
from cfplint.kramdown.options import Options
from cfplint.kramdown.registry import block_rule, renders, span_rule
from cfplint.kramdown.renderer import HtmlRenderer
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

__all__ = [
    "BlockState",
    "Conversion",
    "HtmlRenderer",
    "KramdownBlockParser",
    "KramdownSpanParser",
    "Options",
    "SpanState",
    "SyntaxFact",
    "Token",
    "block_rule",
    "convert",
    "renders",
    "span_rule",
    "to_html",
]
