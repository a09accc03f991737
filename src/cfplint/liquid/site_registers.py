"""What tags and filters know of the site beyond the template's variables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from cfplint.site.ruby_time import parse_time

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from cfplint.liquid.context import JekyllContext
    from cfplint.liquid.template import JekyllTemplate
    from cfplint.site.model import Page, SiteModel


@dataclass(frozen=True, slots=True)
class Found:
    """An include that exists."""

    path: str
    """The file."""
    template: JekyllTemplate


@dataclass(slots=True)
class Registers:
    """The site around a rendering."""

    config: Mapping[str, object] = field(default_factory=dict)
    now: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    """The instant of the rendering."""
    zone: tzinfo = UTC
    markdown: Callable[[str], str] | None = None
    names: Container[str] = frozenset()
    """What any template of the site sets."""
    site: SiteModel | None = None
    page: Page | None = None
    include: Callable[[str], Found | None] = lambda _: None
    """The include of a name, or `None`."""
    include_relative: Callable[[str], Found | None] = lambda _: None
    """The file of a path from the page's folder, or `None`."""

    def moment(self, text: str) -> datetime | None:
        """The time that a text names, or `None`."""
        return parse_time(text, self.now.astimezone(self.zone))


def registers_of(context: JekyllContext) -> Registers:
    """The registers of a rendering; empty ones for a template rendered by python-liquid's own means."""
    if context.registers is None:
        context.registers = Registers()
    return context.registers
