"""kramdown and its GFM flavour in Python, as a dialect of mistune: byte for byte, with positions, in linear time.

from cfplint.kramdown import to_html

to_html("# Call for *papers*", input="GFM")
"""

from cfplint.kramdown.conversion import Conversion, convert, to_html
from cfplint.kramdown.facts import SyntaxFact
from cfplint.kramdown.options import Options

__all__ = ["Conversion", "Options", "SyntaxFact", "convert", "to_html"]
