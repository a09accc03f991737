"""The tags whose markup is one argument, as `link` and `post_url` have it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from liquid.tag import Tag

from cfplint.liquid.ruby import text as ruby_text
from cfplint.source import Place, Span

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.stream import TokenStream
    from liquid.token import Token

    from cfplint.liquid.buffer import Origin
    from cfplint.liquid.stream import TagMarkup, TemplateStream


@dataclass(frozen=True, slots=True)
class Argument:
    """The markup of a tag without white space around it."""

    text: str
    start: int
    """Where it begins in the template."""
    place: Place
    """Where it stands; the tag's place if there is none."""
    tag: TagMarkup
    token: Token
    origin: Origin
    """The tag's place, as its node carries it."""


class ArgumentTag(Tag, ABC):
    """A tag without a body."""

    block = False

    def parse(self, stream: TokenStream) -> Node:
        """The tag's node."""
        here = cast("TemplateStream", stream)
        token = here.current
        tag = here.tag()
        text = ruby_text.strip(tag.markup)
        start = tag.offset + len(tag.markup) - len(ruby_text.lstrip(tag.markup))
        place = Place(here.path, Span(start, start + len(text)) if text else Span(tag.start, tag.end))
        return self.node(here, Argument(text, start, place, tag, token, here.origin(tag)))

    @abstractmethod
    def node(self, stream: TemplateStream, argument: Argument) -> Node:
        """The node of a tag with this argument.

        Raises:
            MarkupSyntaxError: it is none that the tag takes.
        """
