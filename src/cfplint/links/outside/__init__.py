"""Where links lead that leave the site: asked over HTTP, only when a person wants it."""

from cfplint.links.outside.answer import Answer, Ask, Outside, Question
from cfplint.links.outside.web_address import web_address

__all__ = ["Answer", "Ask", "Outside", "Question", "web_address"]
