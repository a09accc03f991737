"""jekyll-github-metadata 2.16: `site.github`, and the tag `github_edit_link`.

What GitHub knows of a repository is asked for by the gem over the network. cfplint asks nobody, so it is unknown: where
pages are checked it stands as the output that asks for it, and where they are written it is empty.

Source: https://jekyll.github.io/github-metadata/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cfplint.liquid.argument_tag import ArgumentTag
from cfplint.liquid.drops.unknown import UnknownDrop
from cfplint.liquid.tree import TagNode
from cfplint.plugins.plugin import Plugin
from cfplint.site.ruby_values import truthy

if TYPE_CHECKING:
    from liquid.ast import Node
    from liquid.token import Token

    from cfplint.liquid.argument_tag import Argument
    from cfplint.liquid.buffer import Origin, TraceBuffer
    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.stream import TemplateStream
    from cfplint.site.model import SiteModel

_TEXT = re.compile(r"\"([^\n]*)\"|'([^\n]*)'")


class EditLinkNode(TagNode):
    """Writes the address at which a page can be edited, or a link to it."""

    __slots__ = ("text",)

    def __init__(self, token: Token, origin: Origin, text: str | None) -> None:
        super().__init__(token, origin)
        self.text = text

    def write(self, context: JekyllContext, buffer: TraceBuffer) -> None:
        """Write the link."""
        github = context.find_path("site", "github")
        address = UnknownDrop("site.github.edit_url").to_s() if isinstance(github, UnknownDrop) else ""
        buffer.made(address if self.text is None else f'<a href="{address}">{self.text}</a>', self.origin)


class EditLink(ArgumentTag):
    """`github_edit_link`."""

    name = "github_edit_link"

    def node(self, stream: TemplateStream, argument: Argument) -> Node:  # noqa: ARG002  # what every such tag takes
        """The node that writes the link; what stands in quotes is its text."""
        match = _TEXT.search(argument.text)
        return EditLinkNode(argument.token, argument.origin, (match[1] or match[2]) if match else None)


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `github_edit_link`."""
    environment.add_tag(EditLink)


def unknown(site: SiteModel) -> Mapping[str, object]:
    """`site.github`, and what the gem takes from GitHub where the site says nothing."""
    data = site.configuration.data
    github, names = data.get("github"), []
    if not truthy(data.get("title")) and not truthy(data.get("name")):
        names.append("title")
    if not truthy(data.get("description")):
        names.append("description")
    found: dict[str, object] = {name: UnknownDrop(f"site.{name}") for name in names}
    if github is None or isinstance(github, Mapping):
        found["github"] = UnknownDrop("site.github", github)
    return found


PLUGIN = Plugin("jekyll-github-metadata", extend=add_tag, unknown=unknown)
