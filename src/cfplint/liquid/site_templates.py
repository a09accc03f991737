"""The templates of one site: each stretch of a file is parsed once."""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING

from cfplint.liquid.site_registers import Found
from cfplint.site.sources import read_inside

if TYPE_CHECKING:
    from cfplint.liquid.drops.site_drops import SiteDrops
    from cfplint.liquid.environment import JekyllEnvironment
    from cfplint.liquid.template import JekyllTemplate
    from cfplint.site.model import Page, SiteModel
    from cfplint.source import SourceFile

_SETS = re.compile(r"\{%-?\s*(?:assign|capture|for|tablerow|increment|decrement)\s+['\"]?([\w-]+)", re.ASCII)


class SiteTemplates:
    """Parses the bodies, layouts and includes of a site as they are asked for."""

    def __init__(self, site: SiteModel, environment: JekyllEnvironment, drops: SiteDrops) -> None:
        """Prepare a site.

        Args:
            site: the site.
            environment: parses its templates.
            drops: knows its files, and which of them Jekyll has rendered.
        """
        self._site = site
        self._environment = environment
        self._drops = drops
        self._parsed: dict[tuple[str, int, int], JekyllTemplate] = {}
        self._includes: dict[str, Found | None] = {}

    def template(self, source: SourceFile, start: int, end: int) -> JekyllTemplate:
        """The template of a stretch of a file.

        Args:
            source: the file.
            start: offset of its first character.
            end: offset behind its last one.
        """
        key = (source.path, start, end)
        if key not in self._parsed:
            self._parsed[key] = self._environment.template_at(source.text, start, source.path, end=end)
        return self._parsed[key]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the site's templates set, whichever of them is rendered."""
        site = self._site
        sources = [*(page.source for page in site.files), *site.includes.values()]
        sources += (layout.source for layout in site.layouts.values())
        return frozenset(match[1] for source in sources for match in _SETS.finditer(source.text))

    def include(self, name: str) -> Found | None:
        """What `include` of a name finds; `None` if nothing."""
        if name not in self._includes:
            source = self._site.includes.get(posixpath.normpath(name.lstrip("/")))
            template = self.template(source, 0, len(source.text)) if source else None
            self._includes[name] = Found(source.path, template) if source and template else None
        return self._includes[name]

    def include_relative(self, page: Page, name: str) -> Found | None:
        """What `include_relative` of a name finds from a page; `None` if nothing."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name.lstrip("/")))
        source = self._source_at(path)
        if source is None:
            return None
        start = self._drops.start_of_included(path, page)
        return Found(source.path, self.template(source, start, len(source.text)))

    def _source_at(self, path: str) -> SourceFile | None:
        known = self._drops.page_at(path)
        if known:
            return known.source
        for file in (*self._site.includes.values(), *(layout.source for layout in self._site.layouts.values())):
            if file.path == path:
                return file
        return read_inside(self._site.root, path)
