"""`{% post_url 2020-01-01-name %}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cfplint.liquid.argument_tag import ArgumentTag
from cfplint.liquid.filters.urls import linked
from cfplint.liquid.site_registers import registers_of
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import TagNode

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.token import Token

    from cfplint.liquid.argument_tag import Argument
    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.stream import TemplateStream
    from cfplint.site.model import Page, SiteModel
    from cfplint.source import Place

_NAME = re.compile(r"/?((?:[^\n]+/)?)(\d{1,9}-\d{1,9}-\d{1,9})-([^\n]*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class PostName:
    """A post as the tag names it."""

    folder: str
    date: str
    slug: str

    def names(self, post: Page) -> bool:
        """Whether it is this post, by its file."""
        stem, _, extension = (post.relative_path or post.path).rpartition(".")
        named = f"{self.date}-{self.slug}"
        return bool(extension) and stem in (f"_posts/{self.folder}{named}", f"{self.folder}_posts/{named}")

    def resembles(self, post: Page) -> bool:
        """Whether it is this post, by its slug and its day."""
        try:
            day = tuple(int(part) for part in self.date.split("-"))
        except ValueError:
            return False
        date = post.date
        return self.slug == post.data.get("slug") and date is not None and (date.year, date.month, date.day) == day


class PostUrlNode(TagNode):
    """Writes the address of a post."""

    __slots__ = ("place", "post", "written")

    def __init__(self, token: Token, origin: Origin, post: PostName, written: str, place: Place) -> None:
        super().__init__(token, origin)
        self.post = post
        self.written = written
        self.place = place

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the address."""
        found = _find(registers_of(context).site, self.post)
        if found is None:
            context.note("liquid-error", f"there is no post `{self.written}`", self.place)
        else:
            buffer.made(linked(found.escaped_url or found.url, context), self.origin)


def _find(site: SiteModel | None, name: PostName) -> Page | None:
    posts = site.collections["posts"].documents if site and "posts" in site.collections else ()
    exact = next((post for post in posts if name.names(post)), None)
    return exact or next((post for post in posts if name.resembles(post)), None)


class PostUrl(ArgumentTag):
    """`post_url`."""

    name = "post_url"

    def node(self, stream: TemplateStream, argument: Argument) -> Node:  # noqa: ARG002  # what every such tag takes
        """The node that writes the address of the named post."""
        match = _NAME.fullmatch(argument.text)
        if not match:
            tag = argument.tag
            raise MarkupSyntaxError("post_url takes the name of a post, as in 2020-01-31-name", tag.start, tag.end)
        return PostUrlNode(argument.token, argument.origin, PostName(*match.groups()), argument.text, argument.place)
