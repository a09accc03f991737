"""jekyll-include-cache 0.2: the tag `include_cached`, an `include` whose text is kept for the same parameters.

Source: https://github.com/benbalter/jekyll-include-cache.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.tags.include import Include
from cfplint.plugins.plugin import Plugin

if TYPE_CHECKING:
    from cfplint.liquid.environment import JekyllEnvironment


class IncludeCached(Include):
    """`include_cached`; every page gets its own, as the one that Jekyll renders first cannot be known of a part."""

    name = "include_cached"


def add_tag(environment: JekyllEnvironment) -> None:
    """Add `include_cached`."""
    environment.add_tag(IncludeCached)


PLUGIN = Plugin("jekyll-include-cache", extend=add_tag)
