"""Elements of HTML turned into kramdown's own, as the option `html_to_native` asks for.

An element becomes native where kramdown has one that says the same; where it has none, or where the conversion would
lose something, it stays HTML with its text tidied. Source: https://kramdown.gettalong.org/options.html (html_to_native)
and https://kramdown.gettalong.org/parser/html.html.
"""

from cfplint.kramdown.native import code, elements, table  # noqa: F401 - they register what they convert
from cfplint.kramdown.native.converter import to_native

__all__ = ["to_native"]
