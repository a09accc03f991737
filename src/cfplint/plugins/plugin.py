"""What a plugin may do, and where each thing happens in the chain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cfplint.site.model import Page, SiteModel
from cfplint.source import Traced

if TYPE_CHECKING:
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.site_liquid import Writer

NORMAL, LOW, LOWEST = 0, -10, -100
"""The ranks of generators, as Jekyll's priorities."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plugin of Jekyll."""

    name: str
    """Its gem."""
    generate: Callable[[SiteModel], SiteModel] | None = None
    """Adds or changes pages and documents after the site was read, before anything is rendered."""
    rank: int = NORMAL
    """Generators with a higher rank come first; of one rank, in the order in which the site asks for them."""
    write: Writer | None = None
    """Writes the pages whose `writer` is this plugin."""
    extend: Callable[[JekyllEnvironment], None] | None = None
    """Adds tags and filters, with python-liquid's `add_tag` and `add_filter`."""
    change_html: Callable[[SiteModel, Page, Traced], Traced] | None = None
    """Changes a page as it would be written."""
    unknown: Callable[[SiteModel], Mapping[str, object]] | None = None
    """The properties of `site` that it supplies where the site is built and that are not known here, with what stands
    for them where pages are checked."""
    layouts: Mapping[str, Writer] = field(default_factory=dict)
    """Each writes what a layout of that name would, where the site has none."""
