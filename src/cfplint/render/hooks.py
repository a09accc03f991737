"""What plugins add to the rendering of pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cfplint.site.model import Page, SiteModel
from cfplint.source import Traced

if TYPE_CHECKING:
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.site_liquid import Writer


@dataclass(frozen=True, slots=True)
class Hooks:
    """The hooks of a site's plugins."""

    extensions: tuple[Callable[[JekyllEnvironment], None], ...] = ()
    """Each adds tags and filters."""
    writers: Mapping[str, Writer] = field(default_factory=dict)
    """What writes the pages that have no template, by `Page.writer`."""
    layouts: Mapping[str, Writer] = field(default_factory=dict)
    """What writes in the place of layouts that the site does not have, by name."""
    html: tuple[Callable[[SiteModel, Page, Traced], Traced], ...] = ()
    """Each changes a page as it would be written, layouts around it."""
    unknown: Mapping[str, object] = field(default_factory=dict)
    """What stands for the properties of `site` that are not known here."""


NO_HOOKS = Hooks()
