"""One page of a site converted, with what a person must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cfplint.conversion import clean, losses
from cfplint.engine.opening import renderer_of
from cfplint.engine.reading import sources_of
from cfplint.engine.shown_code import ShownCode
from cfplint.render import RenderedPage
from cfplint.site.model import Page, Problem, SiteModel
from cfplint.site.sass import SASS_EXTENSIONS, sass_settings, source_map_page
from cfplint.source import Place
from cfplint.stylesheets import SassWorker

_ABORTING = frozenset(
    ("missing-include", "unknown-tag", "liquid-syntax-error", "liquid-error", "include-recursion", "liquid-limit")
)
"""The problems after which something is missing from a page."""
_HARMLESS = frozenset(("duplicate-key", "nul-byte", "unknown-plugin"))
"""The problems of a site's files after which nothing is missing, or is told where it is."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are converted."""

    faithful: bool = False
    """What Jekyll writes, instead of clean HTML."""
    fragment: bool = False
    """The content only, without layouts."""
    plugin_files: tuple[Path, ...] = ()
    """Python files whose tags and filters stand in for the site's Ruby plugins."""


class PageConverter:
    """Converts the pages of one site."""

    def __init__(self, site: SiteModel, manner: Manner, *, in_order: bool = False) -> None:
        """Prepare a site.

        Args:
            site: the site.
            manner: how its pages are converted.
            in_order: whether all of them are, in Jekyll's order.
        """
        self._site = site
        self._manner = manner
        self._renderer = renderer_of(site, manner.plugin_files, in_order=in_order, trace=not manner.faithful)
        self._sources = sources_of(site)
        self._shown = ShownCode(self._sources)
        self._sass = SassWorker()
        self.source_maps: list[Page] = []
        """The maps of the style sheets that were converted so far."""

    def close(self) -> None:
        """End what was started for the pages."""
        self._sass.close()

    def convert(self, page: Page, notes: list[str]) -> str:
        """The text of a page.

        Args:
            page: a page of the site.
            notes: takes what is missing from it, a line each.

        Raises:
            SassError: it is a style sheet that cannot be compiled.
        """
        extension = page.path[-5:].lower()
        is_sass = extension.endswith(SASS_EXTENSIONS)
        rendered = self._renderer.render(page, layouts=not self._manner.fragment and not is_sass)
        notes += self._problems(rendered)
        if is_sass:
            return self._css(page, rendered.text.text)
        if self._manner.faithful or not rendered.html:
            return rendered.text.text
        html, brace = self._shown.stand_in(rendered.text)
        own, common = page.data, self._site.configuration.data
        lang, title = (str(own.get(key) or common.get(key) or "") for key in ("lang", "title"))
        cleaned = clean(html, fragment=self._manner.fragment, lang=lang, title=title)
        lost = map(str, losses(html, cleaned))
        notes += (f"{page.path}: {each.replace(brace, '{') if brace else each}" for each in lost)
        return cleaned.replace(brace, "{") if brace else cleaned

    def _css(self, page: Page, text: str) -> str:
        settings = sass_settings(self._site)
        mapped = settings.source_map and self._manner.faithful and page.kind == "page"
        name = page.path.rpartition("/")[2]
        css = self._sass.compile(text, replace(settings, source_map=mapped), name=name)
        self._renderer.became(page, css.text)
        if css.source_map:
            self.source_maps.append(source_map_page(self._site, page, css.source_map))
            self._renderer.show(self.source_maps[-1])
        return css.text

    def file_problems(self, problems: Iterable[Problem]) -> Iterator[str]:
        """What of the problems of a site's files makes something missing, as notes."""
        for problem in problems:
            if problem.kind not in _HARMLESS:
                where = self._where(Place(problem.path, problem.span))
                yield f"{where}: {problem.message}" if where else problem.message

    def _problems(self, rendered: RenderedPage) -> Iterator[str]:
        for problem in rendered.liquid:
            if problem.kind in _ABORTING:
                yield f"{self._where(problem.place)}: {problem.message}"
        if not self._site.alone:
            yield from self.file_problems(rendered.site)

    def _where(self, place: Place) -> str:
        source = self._sources.get(place.path)
        if source is None:
            return place.path
        position = source.position(place.span.start)
        return f"{place.path}:{position.line}:{position.column}"
