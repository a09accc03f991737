"""python-liquid's environment with Jekyll's tags, filters and way to read a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.filters import all_filters
from cfplint.liquid.parser import parse_template
from cfplint.liquid.tags import all_tags
from cfplint.liquid.template import JekyllTemplate
from liquid import Environment, Mode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from liquid.ast import Node
    from liquid.loader import BaseLoader


class JekyllEnvironment(Environment):
    """An environment that reads templates as Jekyll 4.3 with Liquid 4.0 does.

    Tags and filters written for python-liquid are added with `add_tag` and `add_filter`.
    """

    template_class = JekyllTemplate
    suppress_blank_control_flow_blocks = False

    def __init__(self, *, loader: BaseLoader | None = None) -> None:
        """Register what Jekyll knows.

        Args:
            loader: python-liquid's loader, for tags of plugins.
        """
        super().__init__(tolerance=Mode.STRICT, strict_filters=False, loader=loader)

    def __hash__(self) -> int:
        return id(self)

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:  # noqa: ARG002  # python-liquid's protocol
        """Register what Jekyll knows."""
        for tag in all_tags():
            self.add_tag(tag)
        for name, function in all_filters().items():
            self.add_filter(name, function)

    def _parse(self, source: str) -> list[Node]:
        return parse_template(self, source, "", 0)[0]

    def from_string(
        self,
        source: str,
        name: str = "",
        path: str | Path | None = None,
        globals: Mapping[str, object] | None = None,  # noqa: A002  # python-liquid's name
        matter: Mapping[str, object] | None = None,
    ) -> JekyllTemplate:
        """Parse a template.

        Args:
            source: its text.
            name: its name.
            path: its file, named in the trace and in problems.
            globals: names for every rendering.
            matter: more such names.
        """
        return self.template_at(source, 0, str(path or name), globals=globals, matter=matter)

    def template_at(
        self,
        source: str,
        start: int,
        path: str,
        *,
        end: int | None = None,
        globals: Mapping[str, object] | None = None,  # noqa: A002  # python-liquid's name
        matter: Mapping[str, object] | None = None,
    ) -> JekyllTemplate:
        """Parse the template that begins at an offset of a file's text, and ends at another or with the text."""
        nodes, problems = parse_template(self, source, path, start, end)
        return JekyllTemplate(
            env=self,
            nodes=nodes,
            name=path,
            path=path,
            globals=self.make_globals(globals),
            matter=matter,
            problems=problems,
        )
