"""HTML with the place of every tag, attribute and character."""

from cfplint.html.nesting import Nesting
from cfplint.html.normal_form import normal_form
from cfplint.html.reading import HtmlReading, read
from cfplint.html.tokens import Attribute, Token

__all__ = ["Attribute", "HtmlReading", "Nesting", "Token", "normal_form", "read"]
